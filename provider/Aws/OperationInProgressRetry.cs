namespace WorkSpacesProvider.Aws;

/// <summary>Repeats a call that AWS put off because another operation on the same resource was still running.</summary>
/// <remarks>
/// OperationInProgressException says that nothing was done, so repeating is safe. AWS SDKs don't repeat it. The waits take up to
/// <see cref="Patience"/> in total; then the exception goes to the caller.
/// </remarks>
internal sealed class OperationInProgressRetry(IWorkSpacesClient inner, TimeProvider time, Jitter jitter) : IWorkSpacesClient
{
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(15);

    public string Region => inner.Region;

    public Task<CreateWorkspacesPoolResponse> CreateWorkspacesPoolAsync(
        CreateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        inner.CreateWorkspacesPoolAsync(request, cancellationToken);

    public Task<DescribeWorkspacesPoolsResponse> DescribeWorkspacesPoolsAsync(
        DescribeWorkspacesPoolsRequest request, CancellationToken cancellationToken) =>
        inner.DescribeWorkspacesPoolsAsync(request, cancellationToken);

    public Task<UpdateWorkspacesPoolResponse> UpdateWorkspacesPoolAsync(
        UpdateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        RetryAsync(token => inner.UpdateWorkspacesPoolAsync(request, token), cancellationToken);

    public Task<StartWorkspacesPoolResponse> StartWorkspacesPoolAsync(
        StartWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        RetryAsync(token => inner.StartWorkspacesPoolAsync(request, token), cancellationToken);

    public Task<StopWorkspacesPoolResponse> StopWorkspacesPoolAsync(
        StopWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        RetryAsync(token => inner.StopWorkspacesPoolAsync(request, token), cancellationToken);

    public Task<TerminateWorkspacesPoolResponse> TerminateWorkspacesPoolAsync(
        TerminateWorkspacesPoolRequest request, CancellationToken cancellationToken) =>
        RetryAsync(token => inner.TerminateWorkspacesPoolAsync(request, token), cancellationToken);

    public Task<DescribeWorkspacesPoolSessionsResponse> DescribeWorkspacesPoolSessionsAsync(
        DescribeWorkspacesPoolSessionsRequest request, CancellationToken cancellationToken) =>
        inner.DescribeWorkspacesPoolSessionsAsync(request, cancellationToken);

    public Task<TerminateWorkspacesPoolSessionResponse> TerminateWorkspacesPoolSessionAsync(
        TerminateWorkspacesPoolSessionRequest request, CancellationToken cancellationToken) =>
        RetryAsync(token => inner.TerminateWorkspacesPoolSessionAsync(request, token), cancellationToken);

    public Task<DescribeWorkspaceImagesResponse> DescribeWorkspaceImagesAsync(
        DescribeWorkspaceImagesRequest request, CancellationToken cancellationToken) =>
        inner.DescribeWorkspaceImagesAsync(request, cancellationToken);

    public Task<CreateTagsResponse> CreateTagsAsync(CreateTagsRequest request, CancellationToken cancellationToken) =>
        inner.CreateTagsAsync(request, cancellationToken);

    public Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken) =>
        inner.DeleteTagsAsync(request, cancellationToken);

    public Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken) =>
        inner.DescribeTagsAsync(request, cancellationToken);

    public Task<DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundlesAsync(
        DescribeWorkspaceBundlesRequest request, CancellationToken cancellationToken) =>
        inner.DescribeWorkspaceBundlesAsync(request, cancellationToken);

    public Task<DescribeWorkspaceDirectoriesResponse> DescribeWorkspaceDirectoriesAsync(
        DescribeWorkspaceDirectoriesRequest request, CancellationToken cancellationToken) =>
        inner.DescribeWorkspaceDirectoriesAsync(request, cancellationToken);

    /// <summary>
    /// The wait before the repetition number <paramref name="retry"/> (from 0): 1 s, 2 s, 4 s … 15 s, of which <paramref name="jitter"/>
    /// (0-1) decides the upper half.
    /// </summary>
    internal static TimeSpan Delay(int retry, double jitter)
    {
        var full = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, retry), LongestDelay.TotalSeconds));
        return full * ((1 + jitter) / 2);
    }

    private async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var retry = 0; ; retry++)
        {
            var delay = Delay(retry, jitter.Next());
            try
            {
                return await call(cancellationToken);
            }
            catch (OperationInProgressException) when (time.GetElapsedTime(started) + delay <= Patience)
            {
                await Task.Delay(delay, time, cancellationToken);
            }
        }
    }
}
