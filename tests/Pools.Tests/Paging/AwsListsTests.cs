using Moq;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Tests.Paging;

public sealed class AwsListsTests
{
    private readonly Mock<IWorkSpacesClient> _aws = new(MockBehavior.Strict);

    [Fact]
    public async Task A_list_without_an_end_is_named_by_its_operation()
    {
        _aws.Setup(aws => aws.DescribeWorkspaceImagesAsync(It.IsAny<DescribeWorkspaceImagesRequest>(), default)).ReturnsAsync(new DescribeWorkspaceImagesResponse { NextToken = "again" });
        _aws.Setup(aws => aws.DescribeWorkspacesPoolsAsync(It.IsAny<DescribeWorkspacesPoolsRequest>(), default)).ReturnsAsync(new DescribeWorkspacesPoolsResponse { NextToken = "again" });
        _aws.Setup(aws => aws.DescribeWorkspacesPoolSessionsAsync(It.IsAny<DescribeWorkspacesPoolSessionsRequest>(), default)).ReturnsAsync(new DescribeWorkspacesPoolSessionsResponse { NextToken = "again" });
        _aws.Setup(aws => aws.DescribeWorkspaceBundlesAsync(It.IsAny<DescribeWorkspaceBundlesRequest>(), default)).ReturnsAsync(new DescribeWorkspaceBundlesResponse { NextToken = "again" });
        _aws.Setup(aws => aws.DescribeWorkspaceDirectoriesAsync(It.IsAny<DescribeWorkspaceDirectoriesRequest>(), default)).ReturnsAsync(new DescribeWorkspaceDirectoriesResponse { NextToken = "again" });
        var lists = new AwsLists(_aws.Object, default);

        Assert.Equal("DescribeWorkspaceImages", await OperationOfAsync(lists.Images(new DescribeWorkspaceImagesRequest())));
        Assert.Equal("DescribeWorkspacesPools", await OperationOfAsync(lists.Pools(new DescribeWorkspacesPoolsRequest())));
        Assert.Equal("DescribeWorkspacesPoolSessions", await OperationOfAsync(lists.Sessions(new DescribeWorkspacesPoolSessionsRequest { PoolId = Sample.PoolId })));
        Assert.Equal("DescribeWorkspaceBundles", await OperationOfAsync(lists.Bundles(new DescribeWorkspaceBundlesRequest())));
        Assert.Equal("DescribeWorkspaceDirectories", await OperationOfAsync(lists.Directories(new DescribeWorkspaceDirectoriesRequest())));
    }

    private static async Task<string?> OperationOfAsync<T>(IAsyncEnumerable<T> list)
    {
        var failure = await Assert.ThrowsAsync<WorkSpacesException>(async () => await list.ToListAsync());
        Assert.StartsWith($"{failure.Operation} gave the same NextToken twice", failure.Message, StringComparison.Ordinal);
        return failure.Operation;
    }
}
