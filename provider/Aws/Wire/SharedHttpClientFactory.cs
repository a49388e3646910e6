using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>Makes HTTP clients whose attempts end: see <see cref="AttemptLimits"/>.</summary>
internal sealed class SharedHttpClientFactory(TimeProvider time) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        var sockets = new SocketsHttpHandler
        {
            ConnectTimeout = AttemptLimits.Connect,
            AllowAutoRedirect = false,
            UseCookies = false,
            // Addresses behind AWS's names change while a provider waits for a pool.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        return new(new AttemptLimits(sockets, time)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
