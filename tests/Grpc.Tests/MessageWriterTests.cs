using System.IO.Pipelines;

namespace WorkSpacesProvider.Grpc.Tests;

public sealed class MessageWriterTests
{
    [Fact]
    public async Task A_large_message_is_written_piece_by_piece_as_it_is_taken()
    {
        var pipe = new Pipe();

        var write = MessageWriter.WriteAsync(pipe.Writer, new byte[1_000_000], CancellationToken.None).AsTask();

        Assert.False(write.IsCompleted);
        Assert.InRange((await pipe.Reader.ReadAsync()).Buffer.Length, FrameHeader.Size, 2 * 64 * 1024);
    }
}
