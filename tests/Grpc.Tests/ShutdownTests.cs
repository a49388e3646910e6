namespace WorkSpacesProvider.Grpc.Tests;

public sealed class ShutdownTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    // It stands still: what ends without it being moved has not waited for the grace.
    private readonly ManualTimeProvider _clock = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_stop_cancels_every_call_in_flight()
    {
        var waiting = new Arrivals(200);
        await using var server = await TestServer.StartAsync(async (_, context) =>
        {
            waiting.Signal();
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return "";
        }, options: options => options with { TimeProvider = _clock });
        var calls = Enumerable.Range(0, 200).Select(_ => server.FailAsync()).ToArray();
        await waiting.AllAsync();

        await server.StopAsync(Grace);

        var errors = await Task.WhenAll(calls);
        Assert.All(errors, error => Assert.Equal(StatusCode.Cancelled, error.StatusCode));
        Assert.Contains("shutting down", errors[0].Status.Detail);
    }

    [Fact]
    public async Task A_stop_cancels_a_stream_that_stays_open()
    {
        await using var server = await TestServer.StartAsync(stream: async (_, responses, context) =>
        {
            await responses.WriteAsync("first");
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
        }, options: options => options with { TimeProvider = _clock });
        await using var messages = server.Client.ServerStreamingCallAsync(Echo.Stream, "").GetAsyncEnumerator();
        await messages.MoveNextAsync();

        await server.StopAsync(Grace);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await messages.MoveNextAsync());
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
        Assert.Contains("shutting down", error.Status.Detail);
    }

    [Fact]
    public async Task A_stop_ends_a_stream_whose_handler_only_ever_writes()
    {
        await using var server = await TestServer.StartAsync(stream: async (_, responses, _) =>
        {
            while (true)
                await responses.WriteAsync("more");
        }, options: options => options with { TimeProvider = _clock });
        var read = Assert.ThrowsAsync<RpcException>(async () =>
        {
            await foreach (var _ in server.Client.ServerStreamingCallAsync(Echo.Stream, ""))
                _started.TrySetResult();
        });
        await _started.Task;

        await server.StopAsync(Grace);

        Assert.Equal(StatusCode.Cancelled, (await read).StatusCode);
    }

    [Fact]
    public async Task A_cancelled_handler_still_has_the_last_word_within_the_grace()
    {
        await using var server = await TestServer.StartAsync(async (_, context) =>
        {
            _started.SetResult();
            await Task.Delay(Timeout.Infinite, context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Yield();
            throw new RpcException(new Status(StatusCode.Unknown, "half made"), new Metadata { { "grpc-status-details-bin", [1, 2] } });
        }, options: options => options with { TimeProvider = _clock });
        var call = server.FailAsync();
        await _started.Task;

        await server.StopAsync(Grace);

        Assert.Equal("half made", (await call).Status.Detail);
        Assert.Equal([1, 2], (await call).Trailers.GetValueBytes("grpc-status-details-bin"));
    }

    [Fact]
    public async Task A_handler_that_does_not_end_is_left_behind_after_the_grace_and_its_call_cancelled()
    {
        await using var server = await TestServer.StartAsync(
            (_, _) =>
            {
                _started.SetResult();
                return new TaskCompletionSource<string>().Task;
            },
            options: options => options with { TimeProvider = _clock });
        var call = server.FailAsync();
        await _started.Task;

        var stop = server.StopAsync(Grace);
        Assert.False(stop.IsCompleted);
        await _clock.WhenTimerIsSetAsync();
        _clock.Advance(Grace);

        await stop;
        Assert.Equal(StatusCode.Cancelled, (await call).StatusCode);
    }

    [Fact]
    public async Task A_reader_that_stalls_does_not_hold_up_a_stop_beyond_the_grace()
    {
        await using var server = await TestServer.StartAsync(
            stream: (_, responses, _) => responses.WriteAsync(new string('x', 1_000_000)),
            options: options => options with { TimeProvider = _clock });
        await using var connection = await Http2Connection.OpenAsync(server.Port);
        await connection.WriteHeadersAsync(1, "/test.Echo/Stream");
        await connection.WriteDataAsync(1, RawClient.Frame([]), end: true);
        await connection.ReadAsync(Http2Connection.Data);

        var stop = server.StopAsync(Grace);
        await _clock.WhenTimerIsSetAsync();
        _clock.Advance(Grace);

        Assert.Equal(1, (await connection.ReadAsync(Http2Connection.ResetStream)).Stream);
        // Such a peer may not close its end of the connection either: then the stop's last, short wait has to pass.
        await Task.WhenAny(stop, _clock.WhenTimerIsSetAsync());
        _clock.Advance(Grace);
        await stop;
    }

    [Fact]
    public async Task A_connection_without_calls_does_not_hold_up_a_stop()
    {
        await using var server = await TestServer.StartAsync(options: options => options with { TimeProvider = _clock });
        await server.CallAsync();

        await server.StopAsync(Grace);
    }

    [Fact]
    public async Task A_second_stop_waits_for_the_first()
    {
        await using var server = await TestServer.StartAsync();

        await Task.WhenAll(server.StopAsync(Grace), server.StopAsync(Grace));
    }

    [Fact]
    public async Task A_server_that_was_never_started_can_be_stopped()
    {
        await using var server = new GrpcServer(new GrpcServerOptions { Services = [] });

        await server.StopAsync(Grace);
    }

    [Fact]
    public async Task A_stopped_server_is_unavailable()
    {
        await using var server = await TestServer.StartAsync();
        await server.CallAsync();

        await server.StopAsync(Grace);

        var error = await server.FailAsync();
        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Contains(server.Address, error.Status.Detail);
    }

    [Fact]
    public async Task A_port_in_use_is_an_error_that_names_it()
    {
        await using var first = await TestServer.StartAsync();

        var exception = await Assert.ThrowsAsync<IOException>(() =>
            TestServer.StartAsync(options: options => options with { Port = first.Port }));

        Assert.Contains($"{first.Port}", exception.Message);
    }
}
