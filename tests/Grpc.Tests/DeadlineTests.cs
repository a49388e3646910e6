namespace WorkSpacesProvider.Grpc.Tests;

public sealed class DeadlineTests
{
    private static readonly byte[] Empty = RawClient.Frame([]);

    private readonly ManualTimeProvider _clock = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_handler_is_cancelled_at_the_deadline_and_the_call_answers_deadline_exceeded()
    {
        await using var server = await StartAsync(async (_, context) =>
        {
            _started.SetResult();
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return "";
        });

        var answer = server.Raw.PostAsync(Empty, ("grpc-timeout", "5S"));
        await _started.Task;
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(StatusCode.DeadlineExceeded, (await answer).StatusCode);
        Assert.Contains("/test.Echo/Call", (await answer).Message);
    }

    [Fact]
    public async Task A_handler_is_not_cancelled_before_the_deadline()
    {
        var go = new TaskCompletionSource();
        await using var server = await StartAsync(async (_, context) =>
        {
            _started.SetResult();
            await go.Task.WaitAsync(context.CancellationToken);
            return "";
        });

        var answer = server.Raw.PostAsync(Empty, ("grpc-timeout", "5S"));
        await _started.Task;
        _clock.Advance(TimeSpan.FromSeconds(4.999));
        go.SetResult();

        Assert.Equal(StatusCode.OK, (await answer).StatusCode);
    }

    [Fact]
    public async Task A_call_whose_handler_ignores_the_deadline_is_answered_all_the_same()
    {
        var end = new TaskCompletionSource<string>();
        await using var server = await StartAsync((_, _) =>
        {
            _started.SetResult();
            return end.Task;
        });

        var answer = server.Raw.PostAsync(Empty, ("grpc-timeout", "5S"));
        await _started.Task;
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(StatusCode.DeadlineExceeded, (await answer).StatusCode);
        end.SetResult("too late");
        Assert.Equal(1, server.Raw.Connections);
    }

    [Fact]
    public async Task A_stream_ends_at_the_deadline_after_the_messages_it_has_sent()
    {
        await using var server = await TestServer.StartAsync(
            stream: async (_, responses, context) =>
            {
                await responses.WriteAsync("first");
                _started.SetResult();
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            },
            options: options => options with { TimeProvider = _clock });
        using var request = server.Raw.Request("/test.Echo/Stream", new ByteArrayContent(Empty), ("grpc-timeout", "5S"));

        var answer = server.Raw.SendAsync(request);
        await _started.Task;
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(RawClient.Frame("first"u8.ToArray()), (await answer).Body);
        Assert.Equal("4", (await answer).Trailers["grpc-status"]);
    }

    [Fact]
    public async Task The_handler_knows_the_deadline()
    {
        await using var server = await StartAsync((_, context) => Task.FromResult($"{context.Deadline:O}"));

        var answer = await server.Raw.PostAsync(Empty, ("grpc-timeout", "90M"));

        Assert.Contains($"{ManualTimeProvider.Start.UtcDateTime.AddMinutes(90):O}", System.Text.Encoding.UTF8.GetString(answer.Body));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("99999999H")]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("S")]
    [InlineData("-5S")]
    [InlineData("5s")]
    [InlineData("1.5S")]
    [InlineData("123456789S")]
    public async Task Without_a_valid_timeout_there_is_no_deadline(string? timeout)
    {
        await using var server = await StartAsync((_, context) => Task.FromResult(context.Deadline == DateTime.MaxValue ? "none" : "one"));

        var answer = await server.Raw.PostAsync(Empty, timeout is null ? [] : [("grpc-timeout", timeout)]);

        Assert.Equal(RawClient.Frame("none"u8.ToArray()), answer.Body);
    }

    [Fact]
    public async Task A_timeout_that_is_not_valid_is_logged()
    {
        using var log = new ListLogger();
        await using var server = await TestServer.StartAsync(options: options => options with { LoggerFactory = log });

        await server.Raw.PostAsync(Empty, ("grpc-timeout", "soon"));

        Assert.Contains(log.Messages, message => message.Contains("'soon'"));
    }

    [Fact]
    public async Task A_timeout_of_zero_has_passed_already()
    {
        await using var server = await StartAsync((request, _) => Task.FromResult(request));

        Assert.Equal(StatusCode.DeadlineExceeded, (await server.Raw.PostAsync(Empty, ("grpc-timeout", "0S"))).StatusCode);
    }

    [Fact]
    public async Task A_cancellation_of_the_handlers_own_is_no_deadline()
    {
        await using var server = await StartAsync((_, _) => throw new OperationCanceledException());

        Assert.Equal(StatusCode.Unknown, (await server.Raw.PostAsync(Empty, ("grpc-timeout", "5S"))).StatusCode);
    }

    [Fact]
    public async Task A_client_sends_the_time_that_is_left()
    {
        await using var server = await StartAsync((_, context) => Task.FromResult($"{context.Deadline:O}"));
        using var channel = ChannelTo(server);
        var deadline = _clock.GetUtcNow().UtcDateTime.AddSeconds(7);

        var seen = await new CallInvoker(channel).UnaryCallAsync(Echo.Call, "", new CallOptions(deadline));

        Assert.Equal($"{deadline:O}", seen);
    }

    [Fact]
    public async Task A_client_gives_up_at_its_deadline_even_if_the_server_does_not()
    {
        await using var server = await TestServer.StartAsync((_, _) =>
        {
            _started.SetResult();
            return new TaskCompletionSource<string>().Task;
        });
        using var channel = ChannelTo(server);

        var call = new CallInvoker(channel).UnaryCallAsync(Echo.Call, "", new CallOptions(_clock.GetUtcNow().UtcDateTime.AddHours(1)));
        await _started.Task;
        _clock.Advance(TimeSpan.FromHours(1));

        var error = await Assert.ThrowsAsync<RpcException>(() => call);
        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
    }

    [Fact]
    public async Task A_client_does_not_begin_a_call_after_its_deadline()
    {
        await using var server = await TestServer.StartAsync();
        using var channel = ChannelTo(server);

        var error = await Assert.ThrowsAsync<RpcException>(() =>
            new CallInvoker(channel).UnaryCallAsync(Echo.Call, "", new CallOptions(_clock.GetUtcNow().UtcDateTime.AddSeconds(-1))));

        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
    }

    private Task<TestServer> StartAsync(UnaryServerMethod<string, string> call) =>
        TestServer.StartAsync(call, options: options => options with { TimeProvider = _clock });

    private GrpcChannel ChannelTo(TestServer server) =>
        GrpcChannel.ForAddress(server.Address, new GrpcChannelOptions { TimeProvider = _clock });
}
