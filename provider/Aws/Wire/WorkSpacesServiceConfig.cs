using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace WorkSpacesProvider.Aws;

/// <summary>The SDK's settings for one region. Everything that it would look up in the environment by itself is settled here.</summary>
internal sealed class WorkSpacesServiceConfig : ClientConfig
{
    public const string Service = "WorkSpaces";

    /// <summary>Names us in the user agent of every request.</summary>
    public const string AppId = "workspaces-pools-provider";

    private readonly Uri _endpoint;

    public WorkSpacesServiceConfig(Uri endpoint, string region, SharedPipeline shared)
        : base(new FixedDefaults())
    {
        _endpoint = endpoint;
        ServiceURL = endpoint.AbsoluteUri;
        // An own endpoint says nothing about the region that requests are signed for.
        AuthenticationRegion = region;
        AuthenticationServiceName = RegionEndpointServiceName;
        IgnoreConfiguredEndpointUrls = true;
        // AWS_RETRY_MODE=adaptive would stall a client of few calls: its limiter gives up before the second attempt.
        RetryMode = RequestRetryMode.Standard;
        MaxErrorRetry = shared.RetryRules.MaxRetries;
        // The SDK takes any broken connection for one that was stale before it was used, and would send a create again.
        MaxStaleConnectionRetries = 0;
        HttpClientFactory = shared.HttpClients;
        ClientAppId = AppId;
    }

    public override string RegionEndpointServiceName => "workspaces";

    public override string ServiceVersion => "2015-04-08";

    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString(
        Service, typeof(WorkSpacesServiceConfig).Assembly.GetName().Version?.ToString(3));

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(_endpoint.AbsoluteUri);

    /// <summary>The SDK's own provider asks the instance metadata service when AWS_DEFAULTS_MODE is auto.</summary>
    private sealed class FixedDefaults : IDefaultConfigurationProvider
    {
        public IDefaultConfiguration GetDefaultConfiguration(
            Amazon.RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) =>
            new DefaultConfiguration { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard };
    }
}
