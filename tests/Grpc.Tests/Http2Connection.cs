using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>HTTP/2 frame by frame, for what no HTTP client would send.</summary>
internal sealed class Http2Connection : IAsyncDisposable
{
    public const byte Data = 0;
    public const byte Headers = 1;
    public const byte ResetStream = 3;
    public const byte Ping = 6;
    public const byte GoAway = 7;

    private const byte Settings = 4;
    private const byte WindowUpdate = 8;
    private const byte EndStream = 1;
    private const byte EndHeaders = 4;
    private const int HeaderSize = 9;

    private readonly TcpClient _client = new() { NoDelay = true };

    private Http2Connection()
    {
    }

    public static async Task<Http2Connection> OpenAsync(int port)
    {
        var connection = new Http2Connection();
        await connection._client.ConnectAsync("127.0.0.1", port);
        await connection.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        await connection.WriteFrameAsync(Settings, 0, 0, []);
        return connection;
    }

    /// <summary>Opens a stream with a call's headers, of which the path is the test's; nothing follows unless it ends here.</summary>
    public Task WriteHeadersAsync(int stream, string path, bool end = false) =>
        WriteFrameAsync(Headers, (byte)(EndHeaders | (end ? EndStream : 0)), stream,
        [
            .. Literal(":method", "POST"), .. Literal(":scheme", "http"), .. Literal(":path", path),
            .. Literal(":authority", "127.0.0.1"), .. Literal("content-type", "application/grpc"), .. Literal("te", "trailers"),
        ]);

    public Task WriteDataAsync(int stream, byte[] data, bool end) => WriteFrameAsync(Data, end ? EndStream : (byte)0, stream, data);

    /// <summary>Lets the server send more on a stream; on stream 0, on the connection.</summary>
    public Task OpenWindowAsync(int stream, int size)
    {
        var payload = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(payload, size);
        return WriteFrameAsync(WindowUpdate, 0, stream, payload);
    }

    public Task WriteFrameAsync(byte type, byte flags, int stream, byte[] payload)
    {
        var frame = new byte[HeaderSize + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, (payload.Length << 8) | type);
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame, HeaderSize);
        return WriteAsync(frame);
    }

    public async Task WriteAsync(byte[] bytes) => await _client.GetStream().WriteAsync(bytes);

    /// <summary>Reads on to the next frame of one of these types.</summary>
    /// <exception cref="EndOfStreamException">The server has closed the connection.</exception>
    public async Task<(byte Type, int Stream, byte[] Payload)> ReadAsync(params byte[] types)
    {
        using var patience = new CancellationTokenSource(TestServer.Patience, TimeProvider.System);
        while (true)
        {
            var header = new byte[HeaderSize];
            await _client.GetStream().ReadExactlyAsync(header, patience.Token);
            var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(header) >>> 8];
            await _client.GetStream().ReadExactlyAsync(payload, patience.Token);
            if (types.Contains(header[3]))
                return (header[3], BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(5)), payload);
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Literal(string name, string value) =>
        [0, (byte)name.Length, .. Encoding.ASCII.GetBytes(name), (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];
}
