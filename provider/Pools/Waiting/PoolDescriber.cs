using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>
/// Describes several pools at once so that one that is gone hides no other. It isn't documented what AWS does about an id that it doesn't
/// know. Where it refuses the whole call, pools whose names have been seen are asked for by name from then on: a filter leaves out what
/// isn't there, so that many pools can go without costing a refused call each. Made for one caller at a time.
/// </summary>
internal sealed class PoolDescriber(IWorkSpacesClient client)
{
    /// <summary>What DescribeWorkspacesPools takes at once, ids or values of a filter (service model).</summary>
    public const int MaxPools = 25;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private bool _refusesUnknownIds;
    private bool _takesValuesAsAlternatives;

    /// <param name="poolIds">1 to 25 ids.</param>
    /// <returns>The pools that AWS knows, by id.</returns>
    public async Task<Dictionary<string, WorkspacesPool>> DescribeAsync(IReadOnlyList<string> poolIds)
    {
        var named = _refusesUnknownIds && poolIds.Count > 1 ? poolIds.Where(_names.ContainsKey).ToList() : [];
        var found = named.Count > 0 ? await ByNameAsync(named) : new Dictionary<string, WorkspacesPool>(StringComparer.Ordinal);
        var others = poolIds.Except(named, StringComparer.Ordinal).ToList();
        foreach (var (id, pool) in others.Count > 0 ? await ByIdAsync(others) : [])
        {
            found[id] = pool;
        }

        return found;
    }

    /// <summary>
    /// A name may by now be another pool's, so ids decide. That the values of a filter are alternatives isn't documented: until AWS has found
    /// two of them at once, a name that it doesn't find proves nothing.
    /// </summary>
    private async Task<Dictionary<string, WorkspacesPool>> ByNameAsync(List<string> poolIds)
    {
        var answer = await PagesAsync(new DescribeWorkspacesPoolsRequest { Filters = PoolNameFilter.Of(poolIds.Select(id => _names[id])) });
        var found = answer.Where(pool => poolIds.Contains(pool.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
        _takesValuesAsAlternatives |= found.Count > 1;
        var missing = poolIds.Except(found.Keys, StringComparer.Ordinal).ToList();
        foreach (var (id, pool) in _takesValuesAsAlternatives || missing.Count == 0 ? [] : await ByIdAsync(missing))
        {
            found[id] = pool;
        }

        return found;
    }

    /// <summary>Where AWS refuses the call for one id, that one is left out, or, where AWS doesn't say which it is, each is asked for by itself.</summary>
    private async Task<Dictionary<string, WorkspacesPool>> ByIdAsync(IReadOnlyList<string> poolIds)
    {
        try
        {
            return await PagesAsync(new DescribeWorkspacesPoolsRequest { PoolIds = poolIds });
        }
        catch (ResourceNotFoundException) when (poolIds.Count == 1)
        {
            return [];
        }
        catch (ResourceNotFoundException missing)
        {
            _refusesUnknownIds = true;
            return poolIds.Contains(missing.ResourceId, StringComparer.Ordinal)
                ? await DescribeAsync([.. poolIds.Where(id => id != missing.ResourceId)])
                : await OneByOneAsync(poolIds);
        }
    }

    private async Task<Dictionary<string, WorkspacesPool>> OneByOneAsync(IReadOnlyList<string> poolIds)
    {
        var found = new Dictionary<string, WorkspacesPool>(StringComparer.Ordinal);
        foreach (var id in poolIds)
        {
            foreach (var (key, pool) in await ByIdAsync([id]))
            {
                found[key] = pool;
            }
        }

        return found;
    }

    private async Task<Dictionary<string, WorkspacesPool>> PagesAsync(DescribeWorkspacesPoolsRequest request)
    {
        var found = new Dictionary<string, WorkspacesPool>(StringComparer.Ordinal);
        await foreach (var pool in new AwsLists(client, CancellationToken.None).Pools(request))
        {
            found[pool.PoolId] = pool;
            if (PoolNameFilter.CanName(pool.PoolName))
            {
                _names[pool.PoolId] = pool.PoolName;
            }
        }

        return found;
    }
}
