using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>What plans are made from.</summary>
internal static class PlanSample
{
    public static PlanContext Context(
        PoolInputs declared,
        WorkspacesPool? live = null,
        PoolInputs? lastApplied = null,
        IReadOnlyDictionary<string, string>? desiredTags = null,
        IReadOnlyDictionary<string, string>? liveTags = null,
        IEnumerable<string>? lastDeclaredTags = null,
        string? resumeState = null) => new(
            declared,
            lastApplied ?? new PoolInputs(),
            (lastDeclaredTags ?? []).ToHashSet(StringComparer.Ordinal),
            live ?? Sample.Pool(),
            desiredTags,
            liveTags ?? new Dictionary<string, string>(StringComparer.Ordinal),
            resumeState,
            new HashSet<string>(StringComparer.Ordinal));
}
