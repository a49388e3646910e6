using System.Net;
using System.Text;
using System.Threading.Channels;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>A call of "Chat", made by hand: messages go out when the test says so, and come in while the request is still open.</summary>
internal sealed class DuplexCall : HttpContent
{
    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>();

    public void Send(string message) => _frames.Writer.TryWrite(RawClient.Frame(Encoding.UTF8.GetBytes(message)));

    public void SendRaw(params byte[] bytes) => _frames.Writer.TryWrite(bytes);

    public void End() => _frames.Writer.Complete();

    /// <summary>The next message of the answer, which must have less than 256 bytes.</summary>
    public static async Task<string> ReadAsync(Stream answer)
    {
        var header = new byte[5];
        await answer.ReadExactlyAsync(header).AsTask().WaitAsync(TestServer.Patience, TimeProvider.System);
        var message = new byte[header[4]];
        await answer.ReadExactlyAsync(message).AsTask().WaitAsync(TestServer.Patience, TimeProvider.System);
        return Encoding.UTF8.GetString(message);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync();
        await foreach (var frame in _frames.Reader.ReadAllAsync())
        {
            await stream.WriteAsync(frame);
            await stream.FlushAsync();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }
}
