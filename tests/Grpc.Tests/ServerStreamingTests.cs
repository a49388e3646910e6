namespace WorkSpacesProvider.Grpc.Tests;

public sealed class ServerStreamingTests
{
    private static readonly string[] Three = ["one", "two", "three"];

    [Fact]
    public async Task Messages_arrive_in_their_order()
    {
        await using var server = await TestServer.StartAsync(stream: WriteThree);

        Assert.Equal(Three, await ReadAllAsync(server));
    }

    [Fact]
    public async Task A_stream_may_be_empty()
    {
        await using var server = await TestServer.StartAsync(stream: (_, _, _) => Task.CompletedTask);

        Assert.Empty(await ReadAllAsync(server));
    }

    [Fact]
    public async Task An_empty_stream_that_went_well_has_headers_and_trailers()
    {
        await using var server = await TestServer.StartAsync(stream: (_, _, _) => Task.CompletedTask);

        using var request = server.Raw.Request("/test.Echo/Stream", new ByteArrayContent(RawClient.Frame([])));
        var answer = await server.Raw.SendAsync(request);

        Assert.False(answer.IsTrailersOnly);
        Assert.Equal("0", answer.Trailers["grpc-status"]);
    }

    [Fact]
    public async Task A_message_arrives_before_the_stream_ends()
    {
        var received = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(stream: async (_, responses, _) =>
        {
            await responses.WriteAsync("first");
            await received.Task;
        });

        await foreach (var message in server.Client.ServerStreamingCallAsync(Echo.Stream, ""))
        {
            Assert.Equal("first", message);
            received.SetResult();
        }
    }

    [Fact]
    public async Task An_error_after_a_message_is_thrown_after_that_message()
    {
        await using var server = await TestServer.StartAsync(stream: async (_, responses, _) =>
        {
            await responses.WriteAsync("first");
            throw new RpcException(new Status(StatusCode.DataLoss, "torn"), new Metadata { { "grpc-status-details-bin", [7] } });
        });

        var messages = new List<string>();
        var error = await Assert.ThrowsAsync<RpcException>(() => ReadAllAsync(server, messages));

        Assert.Equal(["first"], messages);
        Assert.Equal(new Status(StatusCode.DataLoss, "torn"), error.Status);
        Assert.Equal([7], error.Trailers.GetValueBytes("grpc-status-details-bin"));
    }

    [Fact]
    public async Task An_error_before_any_message_is_sent_as_trailers_only()
    {
        await using var server = await TestServer.StartAsync(stream: (_, _, _) =>
            throw new RpcException(new Status(StatusCode.NotFound, "")));

        using var request = server.Raw.Request("/test.Echo/Stream", new ByteArrayContent(RawClient.Frame([])));

        Assert.True((await server.Raw.SendAsync(request)).IsTrailersOnly);
    }

    [Fact]
    public async Task A_writer_waits_until_its_reader_takes_more()
    {
        var written = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(stream: async (_, responses, _) =>
        {
            await responses.WriteAsync(new string('x', 1_000_000));
            written.SetResult();
        });
        await using var connection = await Http2Connection.OpenAsync(server.Port);
        await connection.WriteHeadersAsync(1, "/test.Echo/Stream");
        await connection.WriteDataAsync(1, RawClient.Frame([]), end: true);
        await connection.ReadAsync(Http2Connection.Data);

        Assert.False(written.Task.IsCompleted);
        await connection.OpenWindowAsync(0, 2_000_000);
        await connection.OpenWindowAsync(1, 2_000_000);

        await written.Task.WaitAsync(TestServer.Patience, TimeProvider.System);
    }

    [Fact]
    public async Task A_write_that_is_cancelled_before_it_begins_leaves_the_stream_whole()
    {
        await using var server = await TestServer.StartAsync(stream: async (_, responses, _) =>
        {
            var cancelled = new CancellationToken(canceled: true);
            await Assert.ThrowsAsync<OperationCanceledException>(() => responses.WriteAsync("never", cancelled));
            await responses.WriteAsync("after");
        });

        Assert.Equal(["after"], await ReadAllAsync(server));
    }

    [Fact]
    public async Task Concurrent_writes_do_not_mix()
    {
        var messages = Enumerable.Range(0, 20).Select(number => new string((char)('a' + number), 100_000)).ToArray();
        await using var server = await TestServer.StartAsync(stream: (_, responses, _) =>
            Task.WhenAll(messages.Select(message => Task.Run(() => responses.WriteAsync(message)))));

        Assert.Equal(messages, (await ReadAllAsync(server)).Order());
    }

    [Fact]
    public async Task A_write_after_the_end_is_refused()
    {
        IServerStreamWriter<string>? kept = null;
        await using var server = await TestServer.StartAsync(stream: (_, responses, _) =>
        {
            kept = responses;
            return Task.CompletedTask;
        });
        await ReadAllAsync(server);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.WriteAsync("late"));
        Assert.Contains("/test.Echo/Stream has ended", exception.Message);
    }

    [Fact]
    public async Task A_stream_that_stays_silent_stays_open_while_other_calls_go_on()
    {
        var end = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(stream: (_, _, _) => end.Task);
        var stream = ReadAllAsync(server);

        Assert.Equal("hello", await server.CallAsync("hello"));
        Assert.False(stream.IsCompleted);

        end.SetResult();
        Assert.Empty(await stream);
    }

    private static async Task WriteThree(string request, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        foreach (var message in Three)
            await responses.WriteAsync(message);
    }

    private static async Task<List<string>> ReadAllAsync(TestServer server, List<string>? into = null)
    {
        var messages = into ?? [];
        await foreach (var message in server.Client.ServerStreamingCallAsync(Echo.Stream, ""))
            messages.Add(message);
        return messages;
    }
}
