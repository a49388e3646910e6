namespace WorkSpacesProvider.Grpc.Tests;

public sealed class DuplexStreamingTests : IAsyncDisposable
{
    private readonly DuplexCall _call = new();
    private TestServer? _server;

    [Fact]
    public async Task Each_message_is_answered_while_the_call_goes_on()
    {
        using var response = await OpenAsync(EchoAsync);
        await using var answer = await response.Content.ReadAsStreamAsync();

        _call.Send("one");
        Assert.Equal("one", await DuplexCall.ReadAsync(answer));
        _call.Send("two");
        Assert.Equal("two", await DuplexCall.ReadAsync(answer));

        _call.End();
        Assert.Equal(0, await answer.ReadAsync(new byte[1]).AsTask().WaitAsync(TestServer.Patience, TimeProvider.System));
        Assert.Equal("0", Trailer(response, "grpc-status"));
    }

    [Fact]
    public async Task The_headers_come_before_the_first_message()
    {
        using var response = await OpenAsync(EchoAsync);

        Assert.Equal("application/grpc", response.Content.Headers.ContentType?.MediaType);
        _call.End();
        Assert.Equal("0", await StatusAsync(response));
    }

    [Fact]
    public async Task The_handler_may_end_the_call_before_its_client_does()
    {
        using var response = await OpenAsync((_, _, _) => Task.CompletedTask);

        Assert.Equal("0", await StatusAsync(response));
        _call.End();
    }

    [Fact]
    public async Task An_error_after_the_headers_travels_in_the_trailers()
    {
        using var response = await OpenAsync((_, _, _) => throw new RpcException(StatusCode.NotFound, "nothing here"));

        Assert.Equal("5", await StatusAsync(response));
        Assert.Equal("nothing here", Uri.UnescapeDataString(Trailer(response, "grpc-message")));
        _call.End();
    }

    [Fact]
    public async Task A_message_that_is_cut_off_is_an_error_of_the_call()
    {
        using var response = await OpenAsync(EchoAsync);

        _call.SendRaw(0, 0, 0, 0, 9, (byte)'x');
        _call.End();

        Assert.Equal("13", await StatusAsync(response));
    }

    [Fact]
    public async Task A_client_that_leaves_cancels_the_handler()
    {
        var cancelled = new TaskCompletionSource();
        using var response = await OpenAsync(async (requests, _, context) =>
        {
            await using var registration = context.CancellationToken.Register(cancelled.SetResult);
            await foreach (var message in requests.ReadAllAsync())
            {
            }
        });

        response.Dispose();
        _server!.Raw.Disconnect();

        await cancelled.Task.WaitAsync(TestServer.Patience, TimeProvider.System);
        _call.End();
    }

    [Fact]
    public void A_method_of_another_kind_is_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => ServerServiceDefinition.CreateBuilder().AddMethod(Echo.Stream, EchoAsync));

        Assert.Contains("/test.Echo/Stream is declared ServerStreaming, but its handler is DuplexStreaming.", exception.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _call.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static async Task EchoAsync(IAsyncStreamReader<string> requests, IServerStreamWriter<string> responses, ServerCallContext context)
    {
        await foreach (var message in requests.ReadAllAsync(context.CancellationToken))
            await responses.WriteAsync(message);
    }

    private async Task<HttpResponseMessage> OpenAsync(DuplexStreamingServerMethod<string, string> handler)
    {
        _server = await TestServer.StartAsync(options: options => options with
        {
            Services = [ServerServiceDefinition.CreateBuilder().AddMethod(Echo.Chat, handler).Build()],
        });
        return await _server.Raw.OpenAsync(_server.Raw.Request(Echo.Chat.FullName, _call));
    }

    private static async Task<string> StatusAsync(HttpResponseMessage response)
    {
        await response.Content.ReadAsByteArrayAsync().WaitAsync(TestServer.Patience, TimeProvider.System);
        return Trailer(response, "grpc-status");
    }

    private static string Trailer(HttpResponseMessage response, string name) => response.TrailingHeaders.GetValues(name).Single();
}
