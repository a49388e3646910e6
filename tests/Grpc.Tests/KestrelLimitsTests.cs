using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>What breaks when Kestrel keeps its defaults. A slow sender takes real seconds, and so has a class of its own.</summary>
public sealed class KestrelLimitsTests
{
    [Fact]
    public async Task A_call_is_answered_while_a_thousand_others_wait()
    {
        var waiting = new Arrivals(1000);
        var end = new TaskCompletionSource<string>();
        await using var server = await TestServer.StartAsync((request, _) =>
        {
            if (request == "cancel")
                return Task.FromResult("done");
            waiting.Signal();
            return end.Task;
        });
        var creates = Enumerable.Range(0, 1000).Select(_ => server.CallAsync("create")).ToArray();
        await waiting.AllAsync();

        Assert.Equal("done", await server.CallAsync("cancel"));

        end.SetResult("created");
        Assert.All(await Task.WhenAll(creates), answer => Assert.Equal("created", answer));
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

    private static KestrelServerLimits Applied()
    {
        var limits = new KestrelServerLimits();
        KestrelLimits.Apply(limits);
        return limits;
    }
}
