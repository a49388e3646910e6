using System.Buffers;
using System.IO.Pipelines;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// Takes the messages of a call out of its HTTP body. What breaks the framing, or the size limit, is thrown as an
/// <see cref="RpcException"/> with the code that gRPC lays down for it.
/// </summary>
internal sealed class MessageReader(PipeReader body, string? encoding, int maxMessageSize)
{
    /// <summary>Reads the message of a body that must hold exactly one.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadSingleAsync(CancellationToken cancellationToken)
    {
        var message = await ReadAsync(cancellationToken)
            ?? throw new RpcException(StatusCode.Internal, "The call carries no message; it must carry exactly one.");

        var rest = await body.ReadAtLeastAsync(1, cancellationToken);
        var isAtEnd = rest.Buffer.IsEmpty;
        body.AdvanceTo(rest.Buffer.End);
        return isAtEnd
            ? message
            : throw new RpcException(StatusCode.Internal, "The call carries data after its message; it must carry exactly one message.");
    }

    /// <summary>Reads the next message; null at the end of the body.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        var result = await body.ReadAtLeastAsync(FrameHeader.Size, cancellationToken);
        var buffer = result.Buffer;
        if (buffer.IsEmpty)
        {
            body.AdvanceTo(buffer.End);
            return null;
        }

        if (buffer.Length < FrameHeader.Size)
            throw Truncated();

        var header = FrameHeader.Read(buffer);
        body.AdvanceTo(buffer.GetPosition(FrameHeader.Size));
        Check(header);

        // One array of the exact size: a message of 400 MB must not exist twice.
        var message = GC.AllocateUninitializedArray<byte>((int)header.Length);
        await FillAsync(message, cancellationToken);
        return header.CompressedFlag == 0 ? message : MessageEncoding.Decompress(message, maxMessageSize);
    }

    private async ValueTask FillAsync(Memory<byte> message, CancellationToken cancellationToken)
    {
        while (!message.IsEmpty)
        {
            var result = await body.ReadAsync(cancellationToken);
            var part = result.Buffer.Slice(0, Math.Min(result.Buffer.Length, message.Length));
            part.CopyTo(message.Span);
            message = message[(int)part.Length..];
            body.AdvanceTo(part.End);
            if (result.IsCompleted && !message.IsEmpty)
                throw Truncated();
        }
    }

    private void Check(FrameHeader header)
    {
        if (header.Length > maxMessageSize)
            throw MessageEncoding.TooLarge(header.Length, maxMessageSize);
        if (header.CompressedFlag > 1)
            throw new RpcException(StatusCode.Internal, $"The compressed flag of a message is {header.CompressedFlag}; it must be 0 or 1.");
        if (header.CompressedFlag == 1)
            MessageEncoding.CheckSupported(encoding);
    }

    private static RpcException Truncated() => new(StatusCode.Internal, "The call ends in the middle of a message.");
}
