using System.Text.Json;
using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Deployments;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>Makes the program that a story declares. What every pool needs and no story is about is filled in, unless it is "bare".</summary>
internal static class StoryProgram
{
    private const string PoolType = "aws-workspaces:index:WorkspacesPool";

    private static readonly JsonObject Ordinary = new()
    {
        ["bundleId"] = "wsb-office2022",
        ["directoryId"] = "wsd-pools00001",
        ["capacity"] = new JsonObject { ["desiredUserSessions"] = 2 },
    };

    public static StackProgram Make(JsonObject story, JsonObject defaultConfig)
    {
        var config = MergePatch.Apply(defaultConfig, story["config"] ?? new JsonObject())!.AsObject();
        return new StackProgram
        {
            Config = (bool?)story["explicitProvider"] == true ? StoryValues.ToStruct(config) : AsStackConfig(config),
            Resources = [.. (story["resources"]?.AsObject() ?? []).Select(resource => Declare(resource.Key, resource.Value!.AsObject(), story))],
            Computed = (story["computed"]?.AsObject() ?? []).ToDictionary(
                entry => entry.Key, entry => StoryValues.ToValue(entry.Value), StringComparer.Ordinal),
        };
    }

    /// <summary>Stack configuration is always text: what is no string travels as JSON.</summary>
    private static Struct AsStackConfig(JsonObject config) =>
        StoryValues.ToStruct(new JsonObject(config.Select(entry => KeyValuePair.Create(entry.Key, AsText(entry.Value)))));

    private static JsonNode? AsText(JsonNode? value) =>
        value is JsonObject json && json.ContainsKey("$secret") || value?.GetValueKind() == JsonValueKind.String
            ? value.DeepClone()
            : JsonValue.Create(value?.ToJsonString());

    private static ResourceDeclaration Declare(string name, JsonObject inputs, JsonObject story)
    {
        var isBare = (bool?)story["bare"] == true;
        var options = Options(story["options"]?[name]?.AsObject() ?? []);
        var declared = isBare || options.GetId is not null ? inputs : MergePatch.Apply(Ordinary, inputs)!.AsObject();
        return new ResourceDeclaration(name, PoolType, StoryValues.ToStruct(declared)) { Options = options };
    }

    private static ResourceOptions Options(JsonObject json) => new()
    {
        IgnoreChanges = Texts(json["ignoreChanges"]),
        ReplaceOnChanges = Texts(json["replaceOnChanges"]),
        DeleteBeforeReplace = (bool?)json["deleteBeforeReplace"],
        ImportId = (string?)json["import"],
        GetId = (string?)json["get"],
        RetainOnDelete = (bool?)json["retainOnDelete"] ?? false,
        CustomTimeouts = new CustomTimeouts(
            Seconds(json, "create"), Seconds(json, "update"), Seconds(json, "delete"), Seconds(json, "read")),
    };

    private static double Seconds(JsonObject options, string operation) => (double?)options["customTimeouts"]?[operation] ?? 0;

    private static List<string> Texts(JsonNode? node) => [.. (node?.AsArray() ?? []).Select(item => (string)item!)];
}
