using System.Collections.Immutable;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>What tags a resource may have: at most 50, no key twice in a request, none that begins with aws:.</summary>
internal static class TagRules
{
    private const int MaximumTags = 50;

    public static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static ImmutableSortedDictionary<string, string> Add(ImmutableSortedDictionary<string, string> present, IReadOnlyList<Tag> tags)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            RequireOwnKey(tag.Key);
            if (!seen.Add(tag.Key)) throw AwsErrors.InvalidParameterValues($"The tag key '{tag.Key}' is given more than once.");
            present = present.SetItem(tag.Key, tag.Value ?? "");
        }

        return present.Count <= MaximumTags
            ? present
            : throw AwsErrors.ResourceLimitExceeded($"The resource would have {present.Count} tags; it can have {MaximumTags}.");
    }

    public static ImmutableSortedDictionary<string, string> Remove(ImmutableSortedDictionary<string, string> present, IReadOnlyList<string> keys)
    {
        foreach (var key in keys) RequireOwnKey(key);
        return present.RemoveRange(keys);
    }

    private static void RequireOwnKey(string key)
    {
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            throw AwsErrors.InvalidParameterValues($"The tag key '{key}' begins with aws:, which is reserved for AWS.");
    }
}
