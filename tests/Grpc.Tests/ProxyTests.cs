using System.Net;

namespace WorkSpacesProvider.Grpc.Tests;

[Collection(nameof(AloneCollection))]
public sealed class ProxyTests
{
    [Fact]
    public async Task A_proxy_that_the_user_has_set_does_not_come_between_engine_and_provider()
    {
        var proxy = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:1");
        try
        {
            await using var server = await TestServer.StartAsync();

            Assert.Equal("direct", await server.CallAsync("direct"));
        }
        finally
        {
            HttpClient.DefaultProxy = proxy;
        }
    }
}
