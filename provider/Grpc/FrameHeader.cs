using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// What stands before each message: one byte that says whether it is compressed (0, 1), and its length, 4 bytes big-endian.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FrameHeader(byte CompressedFlag, uint Length)
{
    public const int Size = 5;

    public static FrameHeader Read(ReadOnlySequence<byte> bytes)
    {
        Span<byte> header = stackalloc byte[Size];
        bytes.Slice(0, Size).CopyTo(header);
        return new FrameHeader(header[0], BinaryPrimitives.ReadUInt32BigEndian(header[1..]));
    }

    public static void WriteUncompressed(Span<byte> destination, int length)
    {
        destination[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(destination[1..], length);
    }
}
