namespace WorkSpacesProvider.Aws;

/// <summary>The WorkSpaces API of one region. Calls keep the process-wide request rate and are repeated as the retry rules allow.</summary>
/// <remarks>
/// Every method throws a <see cref="WorkSpacesException"/> when AWS refuses, can't be reached or answers with something else than the
/// API's JSON, and an <see cref="OperationCanceledException"/> only when the caller's own token was cancelled. A change that was sent
/// again after a lost answer may be refused because the first one was done: a stop, for the pool is already stopping.
/// CreateWorkspacesPool is never sent again after a lost answer; see <see cref="WorkSpacesException.AnswerMayBeLost"/>.
/// </remarks>
public interface IWorkSpacesClient
{
    /// <summary>The region that requests are signed for, e.g. <c>us-east-1</c>.</summary>
    string Region { get; }

    Task<CreateWorkspacesPoolResponse> CreateWorkspacesPoolAsync(CreateWorkspacesPoolRequest request, CancellationToken cancellationToken);

    Task<DescribeWorkspacesPoolsResponse> DescribeWorkspacesPoolsAsync(
        DescribeWorkspacesPoolsRequest request, CancellationToken cancellationToken);

    Task<UpdateWorkspacesPoolResponse> UpdateWorkspacesPoolAsync(UpdateWorkspacesPoolRequest request, CancellationToken cancellationToken);

    Task<StartWorkspacesPoolResponse> StartWorkspacesPoolAsync(StartWorkspacesPoolRequest request, CancellationToken cancellationToken);

    Task<StopWorkspacesPoolResponse> StopWorkspacesPoolAsync(StopWorkspacesPoolRequest request, CancellationToken cancellationToken);

    Task<TerminateWorkspacesPoolResponse> TerminateWorkspacesPoolAsync(
        TerminateWorkspacesPoolRequest request, CancellationToken cancellationToken);

    Task<DescribeWorkspacesPoolSessionsResponse> DescribeWorkspacesPoolSessionsAsync(
        DescribeWorkspacesPoolSessionsRequest request, CancellationToken cancellationToken);

    Task<TerminateWorkspacesPoolSessionResponse> TerminateWorkspacesPoolSessionAsync(
        TerminateWorkspacesPoolSessionRequest request, CancellationToken cancellationToken);

    Task<DescribeWorkspaceImagesResponse> DescribeWorkspaceImagesAsync(
        DescribeWorkspaceImagesRequest request, CancellationToken cancellationToken);

    Task<CreateTagsResponse> CreateTagsAsync(CreateTagsRequest request, CancellationToken cancellationToken);

    Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken);

    Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken);

    Task<DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundlesAsync(
        DescribeWorkspaceBundlesRequest request, CancellationToken cancellationToken);

    Task<DescribeWorkspaceDirectoriesResponse> DescribeWorkspaceDirectoriesAsync(
        DescribeWorkspaceDirectoriesRequest request, CancellationToken cancellationToken);
}
