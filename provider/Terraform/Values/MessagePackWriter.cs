using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>Writes the part of MessagePack that Terraform's values use, each item in its shortest form. Format: msgpack/msgpack spec.md.</summary>
internal sealed class MessagePackWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void WriteNil() => WriteByte(0xC0);

    public void WriteBoolean(bool value) => WriteByte(value ? (byte)0xC3 : (byte)0xC2);

    /// <summary>An extension of type 0 with one byte that means nothing: how Terraform writes what is not known.</summary>
    public void WriteUnknown() => Write([0xD4, 0x00, 0x00]);

    public void WriteInteger(long value)
    {
        switch (value)
        {
            case >= 0 and <= 0x7F or < 0 and >= -32:
                WriteByte(unchecked((byte)value));
                break;

            case >= 0:
                WriteUnsigned((ulong)value);
                break;

            case >= sbyte.MinValue:
                Write([0xD0, unchecked((byte)value)]);
                break;

            case >= short.MinValue:
                WriteByte(0xD1);
                BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)value);
                break;

            case >= int.MinValue:
                WriteByte(0xD2);
                BinaryPrimitives.WriteInt32BigEndian(Take(4), (int)value);
                break;

            default:
                WriteByte(0xD3);
                BinaryPrimitives.WriteInt64BigEndian(Take(8), value);
                break;
        }
    }

    public void WriteDouble(double value)
    {
        WriteByte(0xCB);
        BinaryPrimitives.WriteDoubleBigEndian(Take(8), value);
    }

    public void WriteString(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        if (length < 32)
            WriteByte((byte)(0xA0 | length));
        else
            WriteLength(length, 0xD9, 0xDA, 0xDB);

        Encoding.UTF8.GetBytes(value, Take(length));
    }

    public void WriteBinary(ReadOnlySpan<byte> value)
    {
        WriteLength(value.Length, 0xC4, 0xC5, 0xC6);
        value.CopyTo(Take(value.Length));
    }

    public void WriteArrayHeader(int count) => WriteCount(count, 0x90, 0xDC, 0xDD);

    public void WriteMapHeader(int count) => WriteCount(count, 0x80, 0xDE, 0xDF);

    private void WriteUnsigned(ulong value)
    {
        switch (value)
        {
            case <= byte.MaxValue:
                Write([0xCC, (byte)value]);
                break;

            case <= ushort.MaxValue:
                WriteByte(0xCD);
                BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)value);
                break;

            case <= uint.MaxValue:
                WriteByte(0xCE);
                BinaryPrimitives.WriteUInt32BigEndian(Take(4), (uint)value);
                break;

            default:
                WriteByte(0xCF);
                BinaryPrimitives.WriteUInt64BigEndian(Take(8), value);
                break;
        }
    }

    private void WriteCount(int count, byte fixedForm, byte twoBytes, byte fourBytes)
    {
        if (count < 16)
        {
            WriteByte((byte)(fixedForm | count));
            return;
        }

        WriteLength(count, oneByte: null, twoBytes, fourBytes);
    }

    private void WriteLength(int length, byte? oneByte, byte twoBytes, byte fourBytes)
    {
        if (oneByte is { } form && length <= byte.MaxValue)
        {
            Write([form, (byte)length]);
        }
        else if (length <= ushort.MaxValue)
        {
            WriteByte(twoBytes);
            BinaryPrimitives.WriteUInt16BigEndian(Take(2), (ushort)length);
        }
        else
        {
            WriteByte(fourBytes);
            BinaryPrimitives.WriteUInt32BigEndian(Take(4), (uint)length);
        }
    }

    private void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    private void WriteByte(byte value) => Take(1)[0] = value;

    private Span<byte> Take(int count)
    {
        var span = _buffer.GetSpan(count)[..count];
        _buffer.Advance(count);
        return span;
    }
}
