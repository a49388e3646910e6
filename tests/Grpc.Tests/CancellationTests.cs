using System.Collections.Concurrent;

namespace WorkSpacesProvider.Grpc.Tests;

public sealed class CancellationTests
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_client_that_cancels_gets_cancelled_and_the_handler_is_told()
    {
        await using var server = await TestServer.StartAsync(WaitForCancellation);
        using var cancellation = new CancellationTokenSource();

        var call = server.FailAsync("", new CallOptions(CancellationToken: cancellation.Token));
        await _started.Task;
        await cancellation.CancelAsync();

        Assert.Equal(StatusCode.Cancelled, (await call).StatusCode);
        await _cancelled.Task.WaitAsync(TestServer.Patience, TimeProvider.System);
    }

    [Fact]
    public async Task A_client_that_disconnects_cancels_its_calls()
    {
        await using var server = await TestServer.StartAsync(WaitForCancellation);
        var answer = server.Raw.PostAsync(RawClient.Frame([]));
        await _started.Task;

        server.Raw.Disconnect();

        await _cancelled.Task.WaitAsync(TestServer.Patience, TimeProvider.System);
        await Assert.ThrowsAnyAsync<Exception>(() => answer);
    }

    [Fact]
    public async Task Disposing_a_channel_cancels_its_calls()
    {
        await using var server = await TestServer.StartAsync(WaitForCancellation);
        var channel = GrpcChannel.ForAddress(server.Address);
        var call = new CallInvoker(channel).UnaryCallAsync(Echo.Call, "");
        await _started.Task;

        channel.Dispose();

        await _cancelled.Task.WaitAsync(TestServer.Patience, TimeProvider.System);
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call)).StatusCode);
    }

    [Fact]
    public async Task A_client_that_leaves_a_stream_early_cancels_it()
    {
        await using var server = await TestServer.StartAsync(stream: async (_, responses, context) =>
        {
            await responses.WriteAsync("first");
            await WaitForCancellation("", context);
        });

        await foreach (var _ in server.Client.ServerStreamingCallAsync(Echo.Stream, ""))
            break;

        await _cancelled.Task.WaitAsync(TestServer.Patience, TimeProvider.System);
    }

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_of_its_request_does_no_harm()
    {
        await using var server = await TestServer.StartAsync();
        using var content = new PausedContent([0, 0, 0, 0, 9, 1], []);
        using var request = server.Raw.Request("/test.Echo/Call", content);
        var answer = server.Raw.SendAsync(request);
        await content.Paused;

        server.Raw.Disconnect();

        await Assert.ThrowsAnyAsync<Exception>(() => answer);
        Assert.Equal("still here", await server.CallAsync("still here"));
    }

    [Fact]
    public async Task Cancelling_one_call_leaves_the_others_alone()
    {
        var end = new TaskCompletionSource<string>();
        await using var server = await TestServer.StartAsync(
            (request, context) => request == "other" ? end.Task : WaitForCancellation(request, context));
        using var cancellation = new CancellationTokenSource();
        var other = server.CallAsync("other");
        var call = server.FailAsync("", new CallOptions(CancellationToken: cancellation.Token));
        await _started.Task;

        await cancellation.CancelAsync();
        await call;
        end.SetResult("unharmed");

        Assert.Equal("unharmed", await other);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_begins_is_cancelled()
    {
        await using var server = await TestServer.StartAsync();

        var error = await server.FailAsync("", new CallOptions(CancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    private async Task<string> WaitForCancellation(string request, ServerCallContext context)
    {
        await using var registration = context.CancellationToken.Register(_cancelled.SetResult);
        _started.SetResult();
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
        return request;
    }

    [Fact]
    public async Task A_handler_that_writes_to_a_client_that_has_left_meets_a_cancellation_and_nothing_else()
    {
        // Kestrel's body writer throws other things in the moment between the reset and its own signal; many rounds meet that moment.
        var met = new ConcurrentBag<Exception>();
        await using var server = await TestServer.StartAsync(stream: async (_, messages, context) =>
        {
            try
            {
                while (true)
                    await messages.WriteAsync("message", CancellationToken.None);
            }
            catch (Exception exception)
            {
                met.Add(exception);
                throw;
            }
        });

        for (var round = 0; round < 200; round++)
        {
            await foreach (var _ in server.Client.ServerStreamingCallAsync(Echo.Stream, ""))
                break;
        }

        Assert.All(met, exception => Assert.IsAssignableFrom<OperationCanceledException>(exception));
    }
}
