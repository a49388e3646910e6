using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Testing.Stories;

/// <summary>
/// Compares JSON with what a story expects. In a text <c>*</c> stands for anything. An expected null is "absent or null".
/// An object may have members that the expectation doesn't name, if it is compared as a part or has the member <c>"..."</c>.
/// </summary>
internal static class JsonMatch
{
    private const string AndOthers = "...";

    /// <summary>Where the actual value first differs, in words; null when it matches.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, bool isPart, string path = "")
    {
        if (expected is null)
            return actual is null ? null : $"{Where(path)} is {actual.ToJsonString()}; expected nothing";
        if (actual is null)
            return $"{Where(path)} is absent; expected {expected.ToJsonString()}";
        return (expected, actual) switch
        {
            (JsonObject wanted, JsonObject found) => Difference(wanted, found, isPart, path),
            (JsonArray wanted, JsonArray found) => Difference(wanted, found, isPart, path),
            _ when Matches(expected, actual) => null,
            _ => $"{Where(path)} is {actual.ToJsonString()}; expected {expected.ToJsonString()}",
        };
    }

    public static bool IsMatch(string pattern, string text) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private static string? Difference(JsonObject expected, JsonObject actual, bool isPart, string path)
    {
        foreach (var (name, value) in expected.Where(member => member.Key != AndOthers))
        {
            if (Difference(value, actual[name], isPart, $"{path}.{name}") is { } difference)
                return difference;
        }

        if (isPart || expected.ContainsKey(AndOthers))
            return null;
        var extra = actual.Where(member => member.Value is not null && !expected.ContainsKey(member.Key)).Select(member => member.Key).ToList();
        return extra.Count == 0 ? null : $"{Where(path)} also has {string.Join(", ", extra)}";
    }

    private static string? Difference(JsonArray expected, JsonArray actual, bool isPart, string path)
    {
        if (expected.Count != actual.Count)
            return $"{Where(path)} has {actual.Count} items; expected {expected.Count}";
        return expected.Zip(actual).Select((pair, index) => Difference(pair.First, pair.Second, isPart, $"{path}[{index}]")).FirstOrDefault(found => found is not null);
    }

    private static bool Matches(JsonNode expected, JsonNode actual)
    {
        if (expected.GetValueKind() == JsonValueKind.String && (string)expected! is { } pattern && pattern.Contains('*', StringComparison.Ordinal))
            return actual.GetValueKind() == JsonValueKind.String ? IsMatch(pattern, (string)actual!) : pattern == "*";
        return expected.GetValueKind() == JsonValueKind.Number && actual.GetValueKind() == JsonValueKind.Number
            ? (double)expected == (double)actual
            : JsonNode.DeepEquals(expected, actual);
    }

    private static string Where(string path) => path.Length == 0 ? "it" : path.TrimStart('.');
}
