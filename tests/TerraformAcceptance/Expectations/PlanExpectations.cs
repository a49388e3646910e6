using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.TerraformAcceptance.Expectations;

/// <summary>What a plan does, by resource address, as <c>terraform show -json</c> tells it.</summary>
internal sealed class PlanExpectations(JsonObject plan)
{
    /// <summary>What can't be expected of a step without a plan.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["plan", "changes", "unknown", "replaces", "drift", "shown", "not shown"];

    private IEnumerable<JsonObject> Resources => Items("resource_changes");

    public void Check(JsonObject expect)
    {
        if (expect["plan"] is JsonObject actions)
            Same("plan", actions.Select(action => $"{action.Key}: {action.Value}"), Resources.Select(Describe).OfType<string>());
        CheckLists(expect, "changes", Resources, ChangedAttributes);
        CheckLists(expect, "unknown", Resources, change => UnknownPaths(change["after_unknown"], ""));
        CheckLists(expect, "replaces", Resources, change => (change["replace_paths"]?.AsArray() ?? []).Select(path => string.Join('.', path!.AsArray())));
        CheckLists(expect, "drift", Items("resource_drift"), ChangedAttributes);
    }

    /// <summary>The actions in terraform's words, "delete, create"; null for a resource that stays as it is.</summary>
    private static string? Describe(JsonObject resource)
    {
        var change = resource["change"]!;
        var actions = change["actions"]!.AsArray().Select(action => (string)action!).Where(action => action != "no-op");
        var words = string.Join(", ", change["importing"] is null ? actions : actions.Prepend("import"));
        return words.Length == 0 ? null : $"{resource["address"]}: {words}";
    }

    private static void CheckLists(JsonObject expect, string key, IEnumerable<JsonObject> resources, Func<JsonObject, IEnumerable<string>> select)
    {
        foreach (var (address, expected) in expect[key]?.AsObject() ?? [])
        {
            var resource = resources.FirstOrDefault(resource => (string?)resource["address"] == address);
            var actual = resource is null ? [] : select(resource["change"]!.AsObject());
            Same($"{key} of {address}", expected!.AsArray().Select(name => (string)name!), actual);
        }
    }

    /// <summary>The attributes that get another value. Those of which nobody knows yet are another list.</summary>
    private static IEnumerable<string> ChangedAttributes(JsonObject change)
    {
        var (before, after, unknown) = (Members(change["before"]), Members(change["after"]), Members(change["after_unknown"]));
        return before.Concat(after).Select(member => member.Key).Distinct(StringComparer.Ordinal)
            .Where(name => !JsonNode.DeepEquals(before[name], after[name]) && !UnknownPaths(unknown[name], name).Any());
    }

    private static JsonObject Members(JsonNode? node) => node as JsonObject ?? [];

    private static IEnumerable<string> UnknownPaths(JsonNode? unknown, string path) => unknown switch
    {
        JsonObject members => members.SelectMany(member => UnknownPaths(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => UnknownPaths(item, $"{path}.{index}")),
        JsonValue value when value.GetValueKind() == JsonValueKind.True => [path],
        _ => [],
    };

    private static void Same(string what, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var (wanted, found) = (Sorted(expected), Sorted(actual));
        Assert.True(wanted == found, $"{what}: {found}; expected {wanted}.");
    }

    private static string Sorted(IEnumerable<string> texts) => string.Join(" | ", texts.Order(StringComparer.Ordinal)) is { Length: > 0 } all ? all : "nothing";

    private IEnumerable<JsonObject> Items(string key) => (plan[key]?.AsArray() ?? []).Select(item => item!.AsObject());
}
