using System.Buffers;
using System.Globalization;
using System.Text;

namespace WorkSpacesProvider.Grpc;

/// <summary>The encoding of grpc-message: UTF-8, with every byte outside 0x20-0x7E, and the percent sign, written as %XX.</summary>
internal static class PercentEncoding
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(character => character != '%')]);

    public static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (Plain.Contains((char)octet))
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    /// <summary>Decodes what a peer sent; a sequence that is not %XX stays as it is, since half a message beats none.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('%'))
            return text;

        var source = Encoding.UTF8.GetBytes(text);
        var decoded = new ArrayBufferWriter<byte>(source.Length);
        for (var index = 0; index < source.Length; index++)
        {
            var octet = source[index];
            if (octet == '%' && index + 2 < source.Length
                && byte.TryParse(source.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, provider: null, out var escaped))
            {
                octet = escaped;
                index += 2;
            }

            decoded.Write([octet]);
        }

        return Encoding.UTF8.GetString(decoded.WrittenSpan);
    }
}
