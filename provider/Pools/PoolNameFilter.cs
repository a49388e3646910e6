using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools;

/// <summary>Asks for pools by name.</summary>
internal static class PoolNameFilter
{
    /// <summary>The service model wants two characters or more in a filter; a pool's name may have one.</summary>
    public static bool CanName(string poolName) => poolName.Length >= 2;

    /// <param name="poolNames">1 to 25 names that a filter can hold.</param>
    public static IReadOnlyList<DescribeWorkspacesPoolsFilter> Of(params IEnumerable<string> poolNames) =>
    [
        new DescribeWorkspacesPoolsFilter
        {
            Name = DescribeWorkspacesPoolsFilterName.PoolName,
            Operator = DescribeWorkspacesPoolsFilterOperator.Equals,
            Values = [.. poolNames],
        },
    ];
}
