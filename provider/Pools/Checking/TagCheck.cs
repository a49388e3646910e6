using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Checking;

/// <summary>Checks tags. Source: the model's TagKey and TagValue, and AWS's rule on the prefix it keeps.</summary>
internal static class TagCheck
{
    private const int MaxKeyLength = 127;
    private const int MaxValueLength = 255;

    /// <param name="path">Where the tags stand.</param>
    /// <param name="tags">The tags; values may be unknown or secret.</param>
    public static IEnumerable<CheckFailure> Check(PropertyPath path, MapValue tags)
    {
        foreach (var (key, value) in tags.Entries)
        {
            var at = path.Append(key).ToString();
            if (key.Length is 0 or > MaxKeyLength)
            {
                yield return new CheckFailure(at, $"{path} has a key of {key.Length} characters ({ValueText.Describe(key)}); a key must have 1 to {MaxKeyLength}.");
            }

            if (key.StartsWith(TagPolicy.ReservedPrefix, StringComparison.OrdinalIgnoreCase))
            {
                yield return new CheckFailure(at, $"{at} starts with '{TagPolicy.ReservedPrefix}', which AWS keeps for itself; choose another key.");
            }

            if (key.Contains('\\', StringComparison.Ordinal))
            {
                yield return new CheckFailure(path.ToString(), $"{path} has the key {ValueText.Describe(key)}; a key must not have a backslash, which engines can't write in a path.");
            }

            if (value.WithoutSecret() is StringValue text && text.Value.Length > MaxValueLength)
            {
                yield return new CheckFailure(at, $"{at} has {text.Value.Length} characters; a value must have at most {MaxValueLength}.");
            }
        }
    }

    /// <summary>Checks what only shows when the provider's word on tags is known.</summary>
    public static IEnumerable<CheckFailure> Check(MapValue tags, TagPolicy policy)
    {
        foreach (var key in tags.Keys.Where(policy.IsIgnored))
        {
            var at = PropertyPath.Of(PoolProperty.Tags, key).ToString();
            yield return new CheckFailure(at, $"{at} is declared here and ignored by the provider's ignoreTags; remove it from one of them.");
        }

        var count = tags.Keys.Union(policy.Defaults.Keys, StringComparer.Ordinal).Count();
        if (count > TagPolicy.MaxTags)
        {
            yield return new CheckFailure(
                PoolProperty.Tags, $"{PoolProperty.Tags} has {count} keys, the provider's defaultTags included; AWS allows {TagPolicy.MaxTags}. Remove {count - TagPolicy.MaxTags}.");
        }
    }
}
