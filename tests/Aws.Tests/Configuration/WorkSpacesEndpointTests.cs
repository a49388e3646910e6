namespace WorkSpacesProvider.Aws.Tests;

public sealed class WorkSpacesEndpointTests
{
    [Theory]
    [InlineData("us-east-1", false, false, "https://workspaces.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", true, false, "https://workspaces-fips.us-east-1.amazonaws.com")]
    [InlineData("us-east-1", false, true, "https://workspaces.us-east-1.api.aws")]
    [InlineData("us-east-1", true, true, "https://workspaces-fips.us-east-1.api.aws")]
    [InlineData("us-gov-west-1", true, false, "https://workspaces-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("cn-northwest-1", false, false, "https://workspaces.cn-northwest-1.amazonaws.com.cn")]
    [InlineData("eu-nowhere-7", false, false, "https://workspaces.eu-nowhere-7.amazonaws.com")]
    public void AWSs_endpoint_follows_from_region_and_variant(string region, bool fips, bool dualstack, string expected) =>
        Assert.Equal(new Uri(expected), WorkSpacesEndpoint.Resolve(region, null, fips, dualstack));

    [Fact]
    public void An_own_endpoint_is_taken_as_it_is() =>
        Assert.Equal(
            new Uri("http://127.0.0.1:4566/x"), WorkSpacesEndpoint.Resolve("us-east-1", new("http://127.0.0.1:4566/x"), false, false));

    [Theory]
    [InlineData(true, false, "useFipsEndpoint is set")]
    [InlineData(false, true, "useDualstackEndpoint is set")]
    public void An_own_endpoint_excludes_the_variants_of_AWSs(bool fips, bool dualstack, string expected)
    {
        var failure = Assert.Throws<AwsConfigurationException>(
            () => WorkSpacesEndpoint.Resolve("us-east-1", new("http://127.0.0.1:1"), fips, dualstack));

        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://workspaces.us-east-1.amazonaws.com", true)]
    [InlineData("https://vpce-1.workspaces.cn-north-1.vpce.amazonaws.com.cn", true)]
    [InlineData("https://workspaces.us-east-1.api.aws", true)]
    [InlineData("https://amazonaws.com.example.org", false)]
    [InlineData("https://notamazonaws.com", false)]
    [InlineData("http://localhost:4566", false)]
    public void A_host_is_AWSs_by_its_domain(string endpoint, bool expected) =>
        Assert.Equal(expected, WorkSpacesEndpoint.IsAws(new(endpoint)));
}
