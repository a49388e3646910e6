namespace WorkSpacesProvider.Grpc;

/// <summary>The value of a "-bin" header: base64, sent without padding, accepted with and without.</summary>
internal static class BinaryHeader
{
    public static string Encode(byte[] value) => Convert.ToBase64String(value).TrimEnd('=');

    /// <summary>False when the value is not base64.</summary>
    public static bool TryDecode(string value, out byte[] decoded)
    {
        var digits = value.TrimEnd('=');
        var padded = digits.PadRight((digits.Length + 3) / 4 * 4, '=');
        decoded = new byte[padded.Length / 4 * 3];
        if (!Convert.TryFromBase64String(padded, decoded, out var written))
            return false;

        Array.Resize(ref decoded, written);
        return true;
    }
}
