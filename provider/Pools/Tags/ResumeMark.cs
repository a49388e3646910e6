namespace WorkSpacesProvider.Pools.Tags;

/// <summary>
/// A tag that a pool has while an update keeps it stopped: the pool is to run again. When the provider is killed in between, the engine
/// knows nothing of the stop, and a pool that somebody stopped on purpose looks the same. Only a mark on the pool itself tells them apart,
/// and it tells people in the console, too. It is the provider's own: no declaration, drift or output shows it.
/// </summary>
internal static class ResumeMark
{
    public const string TagKey = "workspaces-pools-provider:resume-state";

    /// <summary>The state that the pool is owed, or null where there is no mark.</summary>
    public static string? Read(IReadOnlyDictionary<string, string> liveTags) => liveTags.GetValueOrDefault(TagKey);
}
