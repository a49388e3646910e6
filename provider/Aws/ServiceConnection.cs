using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// The way to one region's API. Credentials are looked for at the first call, and again at the next one if none were found.
/// </summary>
internal sealed class ServiceConnection(string region, Uri endpoint, CredentialsChain credentials, SharedPipeline shared) : IDisposable
{
    private readonly Lock _lock = new();
    private WorkSpacesServiceClient? _client;

    public string Region => region;

    public async Task<TResponse> InvokeAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, TRequest request, CancellationToken cancellationToken)
    {
        var message = operation.CreateRequest(request);
        try
        {
            var client = Connect(await credentials.GetAsync(region, cancellationToken));
            return await client.SendAsync(operation, message, cancellationToken);
        }
        catch (Exception e) when (FailureTranslator.CanTranslate(e, cancellationToken))
        {
            var failure = FailureTranslator.Translate(e, Site(operation.Name));
            failure.Facts = failure.Facts with { AnswerMayBeLost = failure.AnswerMayBeLost || message.HasLostAnswer };
            throw failure;
        }
    }

    public void Dispose() => _client?.Dispose();

    private WorkSpacesServiceClient Connect(AWSCredentials found)
    {
        lock (_lock)
            return _client ??= new(found, new WorkSpacesServiceConfig(endpoint, region, shared), shared);
    }

    private CallSite Site(string operation) => new($"workspaces:{operation}", region, endpoint, shared.RetryRules.MaxRetries);
}
