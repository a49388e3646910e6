using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace WorkSpacesProvider.Aws;

/// <summary>Where a region's API is. Source: the endpoint rules that AWS publishes for the service.</summary>
internal static class WorkSpacesEndpoint
{
    private static readonly string[] AwsDomains = [".amazonaws.com", ".amazonaws.com.cn", ".api.aws", ".api.amazonwebservices.com.cn"];

    /// <exception cref="AwsConfigurationException">FIPS or dual stack is set with an own endpoint, or in a partition without.</exception>
    public static Uri Resolve(string region, Uri? endpoint, bool useFips, bool useDualstack)
    {
        if (endpoint is not null)
        {
            return useFips || useDualstack
                ? throw new AwsConfigurationException(
                    $"{Asked(useFips, useDualstack)} is set together with the endpoint {endpoint.GetLeftPart(UriPartial.Authority)}; "
                    + "an endpoint of one's own excludes it. Leave one of them out.")
                : endpoint;
        }

        var partition = Fn.Partition(region);
        if ((useFips && !partition.supportsFIPS) || (useDualstack && !partition.supportsDualStack))
            throw new AwsConfigurationException(
                $"{Asked(useFips, useDualstack)} is set, but the partition of {region} ({partition.name}) has no such endpoints.");

        var host = useFips ? "workspaces-fips" : "workspaces";
        return new($"https://{host}.{region}.{(useDualstack ? partition.dualStackDnsSuffix : partition.dnsSuffix)}");
    }

    /// <summary>Whether a host belongs to AWS, so that it isn't an emulator.</summary>
    public static bool IsAws(Uri endpoint) =>
        AwsDomains.Any(domain => endpoint.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    private static string Asked(bool useFips, bool useDualstack) => (useFips, useDualstack) switch
    {
        (true, true) => "useFipsEndpoint with useDualstackEndpoint",
        (true, false) => "useFipsEndpoint",
        _ => "useDualstackEndpoint",
    };
}
