using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Lists the pools of the configured region, a page of AWS's at a time.</summary>
internal sealed class ListOperation(PoolRuntime runtime)
{
    /// <summary>The most that DescribeWorkspacesPools gives at once.</summary>
    private const int MaxPage = 25;

    public async Task<ListPage> RunAsync(ListRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var size = (int)Math.Min(Math.Min(request.PageSize ?? MaxPage, request.Limit ?? MaxPage), MaxPage);
            var page = await runtime.ForRegion(null).DescribeWorkspacesPoolsAsync(
                new DescribeWorkspacesPoolsRequest { Limit = size, NextToken = request.ContinuationToken }, cancellationToken);
            return new ListPage(
                [.. page.WorkspacesPools.Take(size).Select(pool => new ListedResource(pool.PoolId, pool.PoolName))],
                string.IsNullOrEmpty(page.NextToken) ? null : page.NextToken);
        }
        catch (WorkSpacesException exception)
        {
            throw AwsErrors.Translate(exception);
        }
    }
}
