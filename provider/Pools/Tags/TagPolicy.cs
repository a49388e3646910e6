namespace WorkSpacesProvider.Pools.Tags;

/// <summary>The provider's word on tags: which every pool gets, and which are others' business.</summary>
/// <param name="Defaults">Tags for every pool; a pool's own tag of the same key wins.</param>
/// <param name="IgnoredKeys">Keys to leave alone.</param>
/// <param name="IgnoredPrefixes">Prefixes of keys to leave alone.</param>
internal sealed record TagPolicy(
    IReadOnlyDictionary<string, string> Defaults, IReadOnlySet<string> IgnoredKeys, IReadOnlyList<string> IgnoredPrefixes)
{
    /// <summary>AWS keeps keys with this prefix for itself.</summary>
    public const string ReservedPrefix = "aws:";

    /// <summary>What AWS allows on one resource (CreateTags).</summary>
    public const int MaxTags = 50;

    public static TagPolicy None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), []);

    public bool IsIgnored(string key) =>
        IgnoredKeys.Contains(key) || IgnoredPrefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>True for tags that are neither AWS's nor somebody else's.</summary>
    public bool IsOurs(string key) => !key.StartsWith(ReservedPrefix, StringComparison.Ordinal) && !IsIgnored(key);

    /// <summary>All tags that a pool with these tags of its own is to have.</summary>
    public IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> own)
    {
        var merged = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in Defaults.Concat(own).Where(tag => IsOurs(tag.Key)))
        {
            merged[key] = value;
        }

        return merged;
    }

    /// <summary>The tags of a live pool that count, without those that others own.</summary>
    public IReadOnlyDictionary<string, string> Visible(IReadOnlyDictionary<string, string> live) =>
        new SortedDictionary<string, string>(
            live.Where(tag => IsOurs(tag.Key)).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The live tags as a pool's own declaration would have them: without defaults that the pool doesn't repeat.</summary>
    /// <param name="live">All tags of the live pool.</param>
    /// <param name="declared">The tags that the pool declared last.</param>
    public IReadOnlyDictionary<string, string> Own(IReadOnlyDictionary<string, string> live, IReadOnlyDictionary<string, string> declared) =>
        new SortedDictionary<string, string>(
            Visible(live).Where(tag => declared.ContainsKey(tag.Key) || !(Defaults.TryGetValue(tag.Key, out var value) && value == tag.Value))
                .ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal),
            StringComparer.Ordinal);
}
