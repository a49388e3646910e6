using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>Which pools getWorkspacesPools and a listing ask for.</summary>
/// <param name="PoolIds">Only these, or null for any.</param>
/// <param name="Filters">Conditions on the name that must all hold.</param>
/// <param name="States">Only pools in one of these, or null for any.</param>
internal sealed record PoolQuery(IReadOnlyList<string>? PoolIds, IReadOnlyList<DescribeWorkspacesPoolsFilter> Filters, IReadOnlyList<string>? States)
{
    private const int MaxFilters = 25;

    /// <summary>The model's rules of DescribeWorkspacesPools.</summary>
    public static IReadOnlyList<PropertyRule> Rules { get; } =
    [
        PropertyRule.Text($"{ArgumentName.PoolIds}[*]", PoolIdRule, PoolPatterns.PoolId()),
        PropertyRule.Count(ArgumentName.Filters, 0, MaxFilters, "filters"),
        PropertyRule.Choice($"{ArgumentName.Filters}[*].name", DescribeWorkspacesPoolsFilterName.PoolName),
        PropertyRule.Count($"{ArgumentName.Filters}[*].values", 1, MaxFilters, "values"),
        PropertyRule.Text(
            $"{ArgumentName.Filters}[*].values[*]", "2 to 128 letters, digits, '_', '.' or '-', the first a letter or digit", PoolPatterns.PoolFilterValue()),
        PoolRules.Region,
    ];

    public const string PoolIdRule = "the id of a pool: 'wspool-' and 9 lower-case letters or digits";

    /// <param name="arguments">Arguments that were checked.</param>
    public static PoolQuery Read(MapValue arguments) => new(
        arguments.TextsOrNull(ArgumentName.PoolIds),
        [.. arguments.Maps(ArgumentName.Filters).Select(filter => new DescribeWorkspacesPoolsFilter
        {
            Name = filter.Text("name")!,
            Operator = filter.Text("operator")!,
            Values = filter.Texts("values"),
        })],
        arguments.TextsOrNull(ArgumentName.States));

    /// <summary>What AWS is asked: ids or filters, since it is not documented whether it takes both at once.</summary>
    public DescribeWorkspacesPoolsRequest Request => new() { Filters = PoolIds is not null || Filters.Count == 0 ? null : Filters };

    /// <summary>Whether a pool meets the conditions that AWS was not asked for.</summary>
    public bool Passes(WorkspacesPool pool) =>
        (States is null || States.Contains(pool.State, StringComparer.Ordinal)) && (PoolIds is null || Filters.All(filter => Passes(pool.PoolName, filter)));

    /// <summary>All pools of the query, in AWS's order.</summary>
    public IAsyncEnumerable<WorkspacesPool> ReadAsync(AwsLists lists) =>
        (PoolIds is null ? lists.Pools(Request) : lists.PoolsByIds(PoolIds)).Where(Passes);

    private static bool Passes(string name, DescribeWorkspacesPoolsFilter filter) => filter.Operator switch
    {
        DescribeWorkspacesPoolsFilterOperator.Equals => filter.Values.Contains(name, StringComparer.Ordinal),
        DescribeWorkspacesPoolsFilterOperator.NotEquals => !filter.Values.Contains(name, StringComparer.Ordinal),
        DescribeWorkspacesPoolsFilterOperator.Contains => filter.Values.Any(value => name.Contains(value, StringComparison.Ordinal)),
        _ => !filter.Values.Any(value => name.Contains(value, StringComparison.Ordinal)),
    };
}
