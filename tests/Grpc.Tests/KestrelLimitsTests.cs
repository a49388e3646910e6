using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>What breaks when Kestrel keeps its default, limit by limit.</summary>
public sealed class KestrelLimitsTests
{
    private static readonly byte[] Hello = RawClient.Frame("hello"u8.ToArray());

    [Fact]
    public async Task A_call_is_answered_while_a_thousand_others_wait()
    {
        using var waiting = new CountdownEvent(1000);
        var end = new TaskCompletionSource<string>();
        await using var server = await TestServer.StartAsync((request, _) =>
        {
            if (request == "cancel")
                return Task.FromResult("done");
            waiting.Signal();
            return end.Task;
        });
        var creates = Enumerable.Range(0, 1000).Select(_ => server.CallAsync("create")).ToArray();
        Assert.True(waiting.Wait(TestServer.Patience), $"{waiting.CurrentCount} calls did not reach their handler.");

        Assert.Equal("done", await server.CallAsync("cancel"));

        end.SetResult("created");
        Assert.All(await Task.WhenAll(creates), answer => Assert.Equal("created", answer));
    }

    [Fact]
    public async Task A_sender_that_pauses_keeps_its_connection()
    {
        // A server with Kestrel's default is the clock: when it has closed its connection, the pause was long enough.
        await using var server = await TestServer.StartAsync();
        await using var defaults = await TestServer.StartAsync(limits: WithDefaultDataRate);
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

    [Fact]
    public async Task A_message_larger_than_the_default_body_limit_is_taken()
    {
        await using var server = await TestServer.StartAsync();
        var message = new byte[31_000_000];

        Assert.Equal(message.Length, (await server.Client.UnaryCallAsync(Echo.CallBytes, message)).Length);
    }

    [Fact]
    public void A_slow_reader_keeps_its_connection() => Assert.Null(Applied().MinResponseDataRate);

    [Fact]
    public void An_idle_connection_is_kept_for_days() => Assert.True(Applied().KeepAliveTimeout > TimeSpan.FromDays(1));

    [Fact]
    public void A_large_message_does_not_wait_for_a_window_update_every_few_frames()
    {
        Assert.Equal(8 * 1024 * 1024, Applied().Http2.InitialStreamWindowSize);
        Assert.Equal(16 * 1024 * 1024, Applied().Http2.InitialConnectionWindowSize);
    }

    private static void WithDefaultDataRate(KestrelServerLimits limits)
    {
        var rate = limits.MinRequestBodyDataRate;
        KestrelLimits.Apply(limits);
        limits.MinRequestBodyDataRate = rate;
    }

    private static KestrelServerLimits Applied()
    {
        var limits = new KestrelServerLimits();
        KestrelLimits.Apply(limits);
        return limits;
    }
}
