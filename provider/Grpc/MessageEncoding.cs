using System.Buffers.Binary;
using System.IO.Compression;

namespace WorkSpacesProvider.Grpc;

/// <summary>The compression of messages. gzip is understood; nothing is sent compressed, since both ends share a machine.</summary>
internal static class MessageEncoding
{
    public const string Accepted = "identity,gzip";

    private const string Identity = "identity";
    private const string Gzip = "gzip";
    private const int PieceSize = 64 * 1024;
    private const int SizeLength = 4;
    private const int ShortestGzip = 18;

    /// <exception cref="RpcException">A compressed message can't be read under this grpc-encoding.</exception>
    public static void CheckSupported(string? encoding)
    {
        switch (encoding)
        {
            case Gzip:
                return;
            case null or "" or Identity:
                throw new RpcException(
                    StatusCode.Internal,
                    $"A message is marked as compressed, but grpc-encoding is '{encoding ?? "absent"}'; it must name the compression.");
            default:
                // The list lets a client send the message again in a way that works.
                throw new RpcException(
                    new Status(StatusCode.Unimplemented, $"grpc-encoding '{encoding}' is not supported; use one of {Accepted}."),
                    new Metadata { { GrpcHeaders.AcceptEncoding, Accepted } });
        }
    }

    /// <exception cref="RpcException">The bytes are not gzip, or hold more than <paramref name="maxMessageSize"/> bytes.</exception>
    public static byte[] Decompress(byte[] message, int maxMessageSize)
    {
        try
        {
            if (message.Length < ShortestGzip)
                throw new InvalidDataException("It is shorter than gzip's own header and trailer.");
            using var source = new GZipStream(new MemoryStream(message), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var piece = new byte[PieceSize];
            while (source.Read(piece) is > 0 and var count)
            {
                // Checked on the way, so that a few bytes can't unfold into all the memory there is.
                if (plain.Length + count > maxMessageSize)
                    throw TooLarge(plain.Length + count, maxMessageSize);
                plain.Write(piece, 0, count);
            }

            // GZipStream takes a cut for the end. The last four bytes say how much there must be.
            if (BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(message.Length - SizeLength)) != plain.Length)
                throw new InvalidDataException("It is cut off.");
            return plain.ToArray();
        }
        catch (InvalidDataException exception)
        {
            throw new RpcException(StatusCode.Internal, $"A message is marked as gzip, but can't be decompressed: {exception.Message}");
        }
    }

    public static RpcException TooLarge(long size, int maxMessageSize) =>
        new(StatusCode.ResourceExhausted, $"A message of {size} bytes or more is larger than the limit of {maxMessageSize} bytes.");
}
