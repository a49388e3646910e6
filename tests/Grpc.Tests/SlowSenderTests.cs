namespace WorkSpacesProvider.Grpc.Tests;

public sealed class SlowSenderTests
{
    private static readonly byte[] Hello = RawClient.Frame("hello"u8.ToArray());

    [Fact]
    public async Task A_sender_that_pauses_keeps_its_connection()
    {
        // A server with Kestrel's default is the clock: when it has closed its connection, the pause was long enough.
        await using var server = await TestServer.StartAsync();
        await using var defaults = await TestServer.StartAsync(limits: limits =>
        {
            var rate = limits.MinRequestBodyDataRate;
            KestrelLimits.Apply(limits);
            limits.MinRequestBodyDataRate = rate;
        });
        using var content = new PausedContent(Hello[..6], Hello[6..]);
        using var closedContent = new PausedContent(Hello[..6], Hello[6..]);
        using var request = server.Raw.Request("/test.Echo/Call", content);
        using var closedRequest = defaults.Raw.Request("/test.Echo/Call", closedContent);

        var answer = server.Raw.SendAsync(request);
        await content.Paused;
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => defaults.Raw.SendAsync(closedRequest));
        content.Continue();

        Assert.Equal(Hello, (await answer).Body);
    }
}
