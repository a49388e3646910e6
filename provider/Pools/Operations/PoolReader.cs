using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Finds pools and their tags.</summary>
internal sealed class PoolReader(IWorkSpacesClient client)
{
    /// <returns>The pool, or null when AWS doesn't know it: it may say so with an error or with an empty list.</returns>
    public async Task<WorkspacesPool?> FindAsync(string poolId, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.DescribeWorkspacesPoolsAsync(new DescribeWorkspacesPoolsRequest { PoolIds = [poolId] }, cancellationToken);
            return response.WorkspacesPools.FirstOrDefault(pool => pool.PoolId == poolId);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    /// <returns>The pool of that name, or null. Names are unique in an account and region.</returns>
    public async Task<WorkspacesPool?> FindByNameAsync(string poolName, CancellationToken cancellationToken)
    {
        var request = new DescribeWorkspacesPoolsRequest
        {
            // A name too short for a filter is looked for by hand.
            Filters = PoolNameFilter.CanName(poolName) ? PoolNameFilter.Of(poolName) : null,
        };
        return await new AwsLists(client, cancellationToken).Pools(request).FirstOrDefaultAsync(pool => pool.PoolName == poolName, cancellationToken);
    }

    /// <returns>All tags of the pool; none when it is gone meanwhile.</returns>
    public async Task<IReadOnlyDictionary<string, string>> TagsAsync(string poolId, CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.DescribeTagsAsync(new DescribeTagsRequest { ResourceId = poolId }, cancellationToken);
            return response.TagList.DistinctBy(tag => tag.Key, StringComparer.Ordinal).ToDictionary(tag => tag.Key, tag => tag.Value ?? "", StringComparer.Ordinal);
        }
        catch (ResourceNotFoundException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }
}
