namespace WorkSpacesProvider.Aws;

/// <summary>Sends the calls of one region through the SDK's pipeline and turns what goes wrong into the exceptions of this room.</summary>
internal sealed class WorkSpacesClient(ServiceConnection connection) : IWorkSpacesClient
{
    public string Region => connection.Region;

    public Task<CreateWorkspacesPoolResponse> CreateWorkspacesPoolAsync(
        CreateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.CreateWorkspacesPool, request, cancellationToken);

    public Task<DescribeWorkspacesPoolsResponse> DescribeWorkspacesPoolsAsync(
        DescribeWorkspacesPoolsRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.DescribeWorkspacesPools, request, cancellationToken);

    public Task<UpdateWorkspacesPoolResponse> UpdateWorkspacesPoolAsync(
        UpdateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.UpdateWorkspacesPool, request, cancellationToken);

    public Task<StartWorkspacesPoolResponse> StartWorkspacesPoolAsync(
        StartWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.StartWorkspacesPool, request, cancellationToken);

    public Task<StopWorkspacesPoolResponse> StopWorkspacesPoolAsync(
        StopWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.StopWorkspacesPool, request, cancellationToken);

    public Task<TerminateWorkspacesPoolResponse> TerminateWorkspacesPoolAsync(
        TerminateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.TerminateWorkspacesPool, request, cancellationToken);

    public Task<DescribeWorkspacesPoolSessionsResponse> DescribeWorkspacesPoolSessionsAsync(
        DescribeWorkspacesPoolSessionsRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.DescribeWorkspacesPoolSessions, request, cancellationToken);

    public Task<TerminateWorkspacesPoolSessionResponse> TerminateWorkspacesPoolSessionAsync(
        TerminateWorkspacesPoolSessionRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.TerminateWorkspacesPoolSession, request, cancellationToken);

    public Task<DescribeWorkspaceImagesResponse> DescribeWorkspaceImagesAsync(
        DescribeWorkspaceImagesRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.DescribeWorkspaceImages, request, cancellationToken);

    public Task<CreateTagsResponse> CreateTagsAsync(CreateTagsRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.CreateTags, request, cancellationToken);

    public Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.DeleteTags, request, cancellationToken);

    public Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.DescribeTags, request, cancellationToken);

    public Task<DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundlesAsync(
        DescribeWorkspaceBundlesRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.DescribeWorkspaceBundles, request, cancellationToken);

    public Task<DescribeWorkspaceDirectoriesResponse> DescribeWorkspaceDirectoriesAsync(
        DescribeWorkspaceDirectoriesRequest request, CancellationToken cancellationToken) =>
        connection.InvokeAsync(Operations.DescribeWorkspaceDirectories, request, cancellationToken);
}
