using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// Gives every client of the process the same HTTP client, and with it the open connections. Its attempts end: see <see
/// cref="AttemptLimits"/>.
/// </summary>
internal sealed class SharedHttpClientFactory(TimeProvider time) : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new(new AttemptLimits(CreateSockets(), time)) { Timeout = Timeout.InfiniteTimeSpan };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler CreateSockets() => new()
    {
        ConnectTimeout = AttemptLimits.Connect,
        AllowAutoRedirect = false,
        UseCookies = false,
        // Addresses behind AWS's names change while a provider waits for a pool.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
