using Amazon.Runtime;

namespace WorkSpacesProvider.Aws.Tests;

public sealed class StsClientsTests
{
    [Theory]
    [InlineData(null, null, "https://sts.us-gov-west-1.amazonaws.com/")]
    [InlineData("http://127.0.0.1:4566", null, "http://127.0.0.1:4566/")]
    [InlineData("http://127.0.0.1:4566", "http://127.0.0.1:4567", "http://127.0.0.1:4567/")]
    [InlineData("https://workspaces.us-gov-west-1.amazonaws.com", null, "https://sts.us-gov-west-1.amazonaws.com/")]
    [InlineData(null, "https://vpce-1.sts.us-gov-west-1.vpce.amazonaws.com", "https://vpce-1.sts.us-gov-west-1.vpce.amazonaws.com/")]
    public void STS_is_asked_where_the_credentials_mean_something(string? endpoint, string? stsEndpoint, string expected)
    {
        var settings = new AwsSettings(
            new() { Endpoint = endpoint is null ? null : new(endpoint) },
            Clients.Environment(stsEndpoint is null ? [] : [("AWS_ENDPOINT_URL_STS", stsEndpoint)]));
        using var httpClients = new SharedHttpClientFactory(TimeProvider.System);
        using var client = new StsClients(settings, httpClients).Create(new AnonymousAWSCredentials(), "us-gov-west-1");

        Assert.Equal(expected, client.DetermineServiceOperationEndpoint(new Amazon.SecurityToken.Model.GetCallerIdentityRequest()).URL);
    }
}
