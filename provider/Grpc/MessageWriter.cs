using System.Buffers;
using System.IO.Pipelines;

namespace WorkSpacesProvider.Grpc;

/// <summary>Puts messages into the HTTP body of an answer.</summary>
internal static class MessageWriter
{
    private const int PieceSize = 64 * 1024;

    /// <summary>
    /// Writes one message. All but its last piece is flushed on the way; the caller flushes the rest, or ends the body,
    /// so that a small answer and its trailers leave in one packet.
    /// </summary>
    public static async ValueTask WriteAsync(PipeWriter body, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        FrameHeader.WriteUncompressed(body.GetSpan(FrameHeader.Size), message.Length);
        body.Advance(FrameHeader.Size);

        while (message.Length > PieceSize)
        {
            // A piece at a time, waiting for the client's flow control: the whole message at once would be buffered once more.
            await body.WriteAsync(message[..PieceSize], cancellationToken);
            message = message[PieceSize..];
        }

        body.Write(message.Span);
    }
}
