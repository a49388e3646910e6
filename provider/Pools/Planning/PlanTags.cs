namespace WorkSpacesProvider.Pools.Planning;

/// <summary>The tags of a pool after steps of a plan, without asking AWS again.</summary>
internal static class PlanTags
{
    public static IReadOnlyDictionary<string, string> After(IReadOnlyDictionary<string, string> tags, IEnumerable<PoolStep> done)
    {
        var after = new SortedDictionary<string, string>(tags.ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var step in done)
        {
            foreach (var (key, value) in (step as TagStep)?.Tags ?? new Dictionary<string, string>(StringComparer.Ordinal))
            {
                after[key] = value;
            }

            foreach (var key in (step as UntagStep)?.Keys ?? [])
            {
                after.Remove(key);
            }
        }

        return after;
    }
}
