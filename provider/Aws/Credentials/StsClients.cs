using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using Amazon.SecurityToken;

namespace WorkSpacesProvider.Aws;

/// <summary>Makes clients of the security token service, which tells who the caller is and hands out the credentials of roles.</summary>
/// <remarks>
/// A WorkSpaces endpoint of the user's own is an emulator unless its host is AWS's. The emulator's made-up credentials mean nothing to
/// AWS's STS and a test must not depend on AWS, so then STS is asked for at the emulator too, or where AWS_ENDPOINT_URL_STS says.
/// </remarks>
internal sealed class StsClients(AwsSettings settings, HttpClientFactory httpClients)
{
    // With the connect time-out of 4 s, an unreachable STS makes itself known within 10 s.
    private const int MaxRetries = 1;

    public AmazonSecurityTokenServiceClient Create(AWSCredentials credentials, string region)
    {
        var config = new AmazonSecurityTokenServiceConfig
        {
            IgnoreConfiguredEndpointUrls = true,
            DefaultConfigurationMode = DefaultConfigurationMode.Standard,
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = MaxRetries,
            HttpClientFactory = httpClients,
            ClientAppId = WorkSpacesServiceConfig.AppId,
        };
        if (OwnEndpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            config.AuthenticationRegion = region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseFIPSEndpoint = settings.UseFipsEndpoint;
            config.UseDualstackEndpoint = settings.UseDualstackEndpoint;
        }

        return new(credentials, config);
    }

    public CallSite Site(string operation, string region) =>
        new($"sts:{operation}", region, OwnEndpoint ?? new($"https://sts.{region}.{Fn.Partition(region).dnsSuffix}"), MaxRetries);

    private Uri? OwnEndpoint =>
        settings.EndpointFromSurroundings("STS", "sts")
        ?? (settings.Endpoint is { } endpoint && !WorkSpacesEndpoint.IsAws(endpoint) ? endpoint : null);
}
