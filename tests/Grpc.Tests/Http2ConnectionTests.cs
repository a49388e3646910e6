using System.Net.Sockets;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>Peers that break HTTP/2 itself. Whatever they send, the server goes on serving the others.</summary>
public sealed class Http2ConnectionTests
{
    private static readonly byte[] Hello = RawClient.Frame("hello"u8.ToArray());

    [Fact]
    public async Task A_call_written_by_hand_is_answered()
    {
        await using var server = await TestServer.StartAsync();
        await using var connection = await Http2Connection.OpenAsync(server.Port);

        await connection.WriteHeadersAsync(1, "/test.Echo/Call");
        await connection.WriteDataAsync(1, Hello, end: true);

        Assert.Equal(Hello, (await connection.ReadAsync(Http2Connection.Data)).Payload);
    }

    [Fact]
    public async Task An_empty_path_as_pulumis_engine_probes_with_resets_its_stream_and_leaves_the_connection_open()
    {
        await using var server = await TestServer.StartAsync();
        await using var connection = await Http2Connection.OpenAsync(server.Port);

        await connection.WriteHeadersAsync(1, "", end: true);

        var reset = await connection.ReadAsync(Http2Connection.ResetStream, Http2Connection.GoAway);
        Assert.Equal((Http2Connection.ResetStream, 1), (reset.Type, reset.Stream));

        await connection.WriteHeadersAsync(3, "/test.Echo/Call");
        await connection.WriteDataAsync(3, Hello, end: true);
        Assert.Equal(Hello, (await connection.ReadAsync(Http2Connection.Data)).Payload);
    }

    [Fact]
    public async Task A_stream_that_the_client_resets_in_its_message_leaves_the_connection_open()
    {
        await using var server = await TestServer.StartAsync();
        await using var connection = await Http2Connection.OpenAsync(server.Port);

        await connection.WriteHeadersAsync(1, "/test.Echo/Call");
        await connection.WriteDataAsync(1, Hello[..7], end: false);
        await connection.WriteFrameAsync(Http2Connection.ResetStream, 0, 1, [0, 0, 0, 8]);

        await connection.WriteHeadersAsync(3, "/test.Echo/Call");
        await connection.WriteDataAsync(3, Hello, end: true);
        Assert.Equal(3, (await connection.ReadAsync(Http2Connection.Data)).Stream);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\u0000")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0009\u0000\u0000\u0000\u0000\u0001")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nffffffffffffffffffffffffffffffffffffff")]
    public async Task A_peer_that_does_not_speak_http2_is_sent_away_and_the_others_are_served(string bytes)
    {
        await using var server = await TestServer.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Port);

        var stream = client.GetStream();

        await stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(bytes));
        client.Client.Shutdown(SocketShutdown.Send);

        await AssertClosedAsync(stream);
        Assert.Equal("still here", await server.CallAsync("still here"));
    }

    [Fact]
    public async Task Random_frames_never_stop_the_server()
    {
        var random = new Random(7);
        await using var server = await TestServer.StartAsync();
        for (var round = 0; round < 50; round++)
        {
            await using var connection = await Http2Connection.OpenAsync(server.Port);
            var payload = new byte[random.Next(64)];
            random.NextBytes(payload);
            await connection.WriteHeadersAsync(1, "/test.Echo/Call");
            await connection.WriteFrameAsync((byte)random.Next(12), (byte)random.Next(256), random.Next(4), payload);
        }

        Assert.Equal("still here", await server.CallAsync("still here"));
    }

    private static async Task AssertClosedAsync(Stream stream)
    {
        using var patience = new CancellationTokenSource(TestServer.Patience, TimeProvider.System);
        try
        {
            await stream.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (IOException)
        {
            // Closed with a reset: closed all the same.
        }
    }
}
