using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.TerraformAcceptance.Expectations;

/// <summary>The API calls that a story of the other engine expects: what AWS is asked must not depend on who asks.</summary>
internal static class StoryCalls
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The expectations with the calls themselves, where they say <c>STORY#STEP</c>.</summary>
    public static JsonObject Resolve(JsonObject expect)
    {
        if (expect["calls"] is not JsonValue reference)
            return expect;
        var resolved = expect.DeepClone().AsObject();
        resolved["calls"] = Find((string)reference!).DeepClone();
        return resolved;
    }

    /// <param name="reference">A story and the number of its step, <c>update-description#2</c>.</param>
    private static JsonArray Find(string reference)
    {
        var (story, number) = reference.Split('#') is [var name, var digits]
            ? (name, int.Parse(digits, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"calls is '{reference}'; it must be a list, or STORY#STEP.");
        var path = Path.Combine(AppContext.BaseDirectory, "stories", $"{story}.json");
        var steps = JsonNode.Parse(File.ReadAllText(path), documentOptions: Lenient)!["steps"]!.AsArray();
        return steps[number - 1]!["expect"]?["calls"] as JsonArray
            ?? throw new InvalidOperationException($"Step {number} of the story {story} expects no calls.");
    }
}
