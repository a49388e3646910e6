using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Paging;

/// <summary>The lists of the WorkSpaces API of one region, each read to its end with the largest pages that the service model allows.</summary>
internal sealed class AwsLists(IWorkSpacesClient client, CancellationToken cancellationToken)
{
    /// <summary>The most items that a page of images, pools or directories holds, and the most ids that any describe call takes.</summary>
    public const int PageSize = 25;

    /// <summary>The most that DescribeWorkspacesPoolSessions gives at once.</summary>
    public const int SessionPageSize = 50;

    public IAsyncEnumerable<WorkspaceImage> Images(DescribeWorkspaceImagesRequest request) => Pages.ReadAsync(OperationNames.DescribeWorkspaceImages, async next =>
    {
        var page = await client.DescribeWorkspaceImagesAsync(request with { MaxResults = PageSize, NextToken = next }, cancellationToken);
        return new Page<WorkspaceImage>(page.Images, page.NextToken);
    });

    public IAsyncEnumerable<WorkspacesPool> Pools(DescribeWorkspacesPoolsRequest request) => Pages.ReadAsync(OperationNames.DescribeWorkspacesPools, async next =>
    {
        var page = await client.DescribeWorkspacesPoolsAsync(request with { Limit = PageSize, NextToken = next }, cancellationToken);
        return new Page<WorkspacesPool>(page.WorkspacesPools, page.NextToken);
    });

    /// <summary>Those of the pools that exist. An id that doesn't makes AWS refuse the whole call, or is left out of its answer.</summary>
    public IAsyncEnumerable<WorkspacesPool> PoolsByIds(IReadOnlyList<string> poolIds) => ByIds(poolIds, KnownPoolsAsync);

    public IAsyncEnumerable<WorkspacesPoolSession> Sessions(DescribeWorkspacesPoolSessionsRequest request) => Pages.ReadAsync(OperationNames.DescribeWorkspacesPoolSessions, async next =>
    {
        var page = await client.DescribeWorkspacesPoolSessionsAsync(request with { Limit = SessionPageSize, NextToken = next }, cancellationToken);
        return new Page<WorkspacesPoolSession>(page.Sessions, page.NextToken);
    });

    public IAsyncEnumerable<WorkspaceBundle> Bundles(DescribeWorkspaceBundlesRequest request) => Pages.ReadAsync(OperationNames.DescribeWorkspaceBundles, async next =>
    {
        var page = await client.DescribeWorkspaceBundlesAsync(request with { NextToken = next }, cancellationToken);
        return new Page<WorkspaceBundle>(page.Bundles, page.NextToken);
    });

    public IAsyncEnumerable<WorkspaceDirectory> Directories(DescribeWorkspaceDirectoriesRequest request) => Pages.ReadAsync(OperationNames.DescribeWorkspaceDirectories, async next =>
    {
        var page = await client.DescribeWorkspaceDirectoriesAsync(request with { Limit = PageSize, NextToken = next }, cancellationToken);
        return new Page<WorkspaceDirectory>(page.Directories, page.NextToken);
    });

    /// <summary>What <paramref name="read"/> finds of some ids, asked for as many at a time as AWS takes; each id once.</summary>
    public static IAsyncEnumerable<T> ByIds<T>(IReadOnlyList<string> ids, Func<IReadOnlyList<string>, IAsyncEnumerable<T>> read) =>
        ids.Distinct(StringComparer.Ordinal).Chunk(PageSize).ToAsyncEnumerable().SelectMany(read);

    /// <summary>Where AWS says which id it doesn't know, that one is left out; where it doesn't, the ids are halved until it is alone.</summary>
    private async IAsyncEnumerable<WorkspacesPool> KnownPoolsAsync(IReadOnlyList<string> poolIds)
    {
        var (found, parts) = await TryPoolsAsync(poolIds);
        foreach (var pool in found)
        {
            yield return pool;
        }

        await foreach (var pool in parts.ToAsyncEnumerable().SelectMany(KnownPoolsAsync))
        {
            yield return pool;
        }
    }

    /// <returns>The pools, or the lists of ids to ask for instead.</returns>
    private async Task<(IReadOnlyList<WorkspacesPool> Found, IReadOnlyList<IReadOnlyList<string>> Parts)> TryPoolsAsync(IReadOnlyList<string> poolIds)
    {
        try
        {
            return (await Pools(new DescribeWorkspacesPoolsRequest { PoolIds = poolIds }).ToListAsync(cancellationToken), []);
        }
        catch (ResourceNotFoundException) when (poolIds.Count == 1)
        {
            return ([], []);
        }
        catch (ResourceNotFoundException missing) when (poolIds.Contains(missing.ResourceId, StringComparer.Ordinal))
        {
            return ([], [[.. poolIds.Where(id => id != missing.ResourceId)]]);
        }
        catch (ResourceNotFoundException)
        {
            var half = poolIds.Count / 2;
            return ([], [[.. poolIds.Take(half)], [.. poolIds.Skip(half)]]);
        }
    }
}
