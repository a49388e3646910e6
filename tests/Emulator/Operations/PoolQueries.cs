using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>DescribeWorkspacesPools.</summary>
internal static class PoolQueries
{
    public static DescribeWorkspacesPoolsResult Describe(CallContext call, DescribeWorkspacesPoolsRequest request)
    {
        if (request is { PoolIds: not null, Filters: not null } && call.Switches.Is(SwitchTable.IdsWithFilters, "refused"))
            throw AwsErrors.InvalidParameterValues("PoolIds and Filters can not be used together.");

        var pools = call.Region.Pools.AsEnumerable();
        if (request.PoolIds is { } ids)
        {
            RequireAll(call, ids);
            pools = pools.Where(pool => ids.Contains(pool.PoolId, StringComparer.Ordinal));
        }

        if (request.Filters is { } filters) pools = pools.Where(pool => filters.All(filter => Passes(pool, filter)));

        var (page, nextToken) = Pages.Take(
            pools, pool => pool.Sequence, call.PageSize(request.Limit), request.NextToken, $"pools/{call.Region.AccountId}/{call.Region.Region}");
        return new(page.Select(pool => PoolView.Of(call, pool)).ToList(), nextToken);
    }

    private static void RequireAll(CallContext call, IReadOnlyList<string> ids)
    {
        if (call.Switches.Is(SwitchTable.UnknownPoolId, "empty")) return;
        if (ids.FirstOrDefault(id => call.Region.FindPool(id) is null) is { } unknown) throw AwsErrors.ResourceNotFound("Pool", unknown);
    }

    /// <summary>The positive operators ask for one of the values, the negative ones for none of them.</summary>
    private static bool Passes(Pool pool, DescribeWorkspacesPoolsFilter filter) => filter.Operator switch
    {
        PoolFilterOperator.EQUALS => filter.Values.Contains(pool.PoolName, StringComparer.Ordinal),
        PoolFilterOperator.NOTEQUALS => !filter.Values.Contains(pool.PoolName, StringComparer.Ordinal),
        PoolFilterOperator.CONTAINS => filter.Values.Any(value => pool.PoolName.Contains(value, StringComparison.Ordinal)),
        _ => !filter.Values.Any(value => pool.PoolName.Contains(value, StringComparison.Ordinal)),
    };
}
