namespace WorkSpacesProvider.Aws;

/// <summary>Ends an attempt whose connection or whole answer takes too long, and says which of the two it was.</summary>
internal sealed class AttemptLimits(HttpMessageHandler innerHandler, TimeProvider time) : DelegatingHandler(innerHandler)
{
    /// <summary>Two attempts at an address that never answers end within 10 seconds.</summary>
    public static readonly TimeSpan Connect = TimeSpan.FromSeconds(4);

    /// <summary>AWS answers within a second or two; what takes this long will not come.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Answer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, either.Token);
            await response.Content.LoadIntoBufferAsync(either.Token);
            return response;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw limit.IsCancellationRequested
                ? new TimeoutException($"no answer within {Answer.TotalSeconds:0} s", e)
                : new HttpRequestException(HttpRequestError.ConnectionError, $"no connection within {Connect.TotalSeconds:0} s");
        }
    }
}
