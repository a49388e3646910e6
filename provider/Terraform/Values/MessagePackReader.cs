using System.Buffers.Binary;
using System.Text;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>Reads MessagePack item by item. Bytes that break the format, or end too early, are a <see cref="FormatException"/>.</summary>
internal ref struct MessagePackReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool TryReadNil()
    {
        if (Peek() != 0xC0)
            return false;

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Reads an extension of any type, and what it says of itself: only that there is one counts.</summary>
    public bool TryReadExtension()
    {
        var length = Peek() switch
        {
            0xD4 => 1,
            0xD5 => 2,
            0xD6 => 4,
            0xD7 => 8,
            0xD8 => 16,
            0xC7 or 0xC8 or 0xC9 => -1,
            _ => 0,
        };
        if (length == 0)
            return false;

        var form = Take(1)[0];
        if (length < 0)
            length = ReadLength(form - 0xC7);

        Take(1);
        Take(length);
        return true;
    }

    public bool ReadBoolean() => Take(1)[0] switch
    {
        0xC2 => false,
        0xC3 => true,
        var form => throw Unexpected(form, "a boolean"),
    };

    /// <summary>True if a text or bytes come next.</summary>
    public readonly bool IsText() => Peek() is >= 0xA0 and <= 0xBF or 0xD9 or 0xDA or 0xDB or 0xC4 or 0xC5 or 0xC6;

    /// <summary>Reads a text; bytes are taken for one, as Terraform does.</summary>
    public string ReadText()
    {
        try
        {
            return StrictUtf8.GetString(ReadTextBytes());
        }
        catch (DecoderFallbackException exception)
        {
            throw new FormatException("A text is not UTF-8.", exception);
        }
    }

    public ReadOnlySpan<byte> ReadTextBytes()
    {
        var form = Take(1)[0];
        return Take(form switch
        {
            >= 0xA0 and <= 0xBF => form & 0x1F,
            0xD9 or 0xDA or 0xDB => ReadLength(form - 0xD9),
            0xC4 or 0xC5 or 0xC6 => ReadLength(form - 0xC4),
            _ => throw Unexpected(form, "a text"),
        });
    }

    /// <summary>Reads a whole number of up to 64 bits, signed or not, or a double.</summary>
    public Core.Values.NumberValue ReadNumber()
    {
        var form = Take(1)[0];
        return form switch
        {
            <= 0x7F => NumberText.OfInteger(form),
            >= 0xE0 => NumberText.OfInteger(unchecked((sbyte)form)),
            0xCC => NumberText.OfInteger(Take(1)[0]),
            0xCD => NumberText.OfInteger(BinaryPrimitives.ReadUInt16BigEndian(Take(2))),
            0xCE => NumberText.OfInteger(BinaryPrimitives.ReadUInt32BigEndian(Take(4))),
            0xCF => NumberText.OfUnsigned(BinaryPrimitives.ReadUInt64BigEndian(Take(8))),
            0xD0 => NumberText.OfInteger(unchecked((sbyte)Take(1)[0])),
            0xD1 => NumberText.OfInteger(BinaryPrimitives.ReadInt16BigEndian(Take(2))),
            0xD2 => NumberText.OfInteger(BinaryPrimitives.ReadInt32BigEndian(Take(4))),
            0xD3 => NumberText.OfInteger(BinaryPrimitives.ReadInt64BigEndian(Take(8))),
            0xCA => NumberText.OfDouble(BinaryPrimitives.ReadSingleBigEndian(Take(4))),
            0xCB => NumberText.OfDouble(BinaryPrimitives.ReadDoubleBigEndian(Take(8))),
            _ => throw Unexpected(form, "a number"),
        };
    }

    public int ReadArrayHeader()
    {
        var form = Take(1)[0];
        return Count(form switch
        {
            >= 0x90 and <= 0x9F => form & 0x0F,
            0xDC or 0xDD => ReadLength(form - 0xDC + 1),
            _ => throw Unexpected(form, "a list"),
        });
    }

    public int ReadMapHeader()
    {
        var form = Take(1)[0];
        return Count(form switch
        {
            >= 0x80 and <= 0x8F => form & 0x0F,
            0xDE or 0xDF => ReadLength(form - 0xDE + 1),
            _ => throw Unexpected(form, "a map"),
        });
    }

    private readonly byte Peek() => _rest.IsEmpty ? throw TooShort() : _rest[0];

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
            throw TooShort();

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    /// <param name="size">0, 1, 2 for a length of 1, 2, 4 bytes.</param>
    private int ReadLength(int size)
    {
        var length = size switch
        {
            0 => Take(1)[0],
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return length <= int.MaxValue ? (int)length : throw TooShort();
    }

    /// <summary>Every item has a byte at least: a count beyond what is left is not worth the memory it asks for.</summary>
    private readonly int Count(int count) => count <= _rest.Length ? count : throw TooShort();

    private static FormatException TooShort() => new("The bytes end in the middle of a value.");

    private static FormatException Unexpected(byte form, string wanted) => new($"A byte 0x{form:X2} stands where {wanted} must begin.");
}
