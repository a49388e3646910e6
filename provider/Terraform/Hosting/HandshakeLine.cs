namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>The one line that a plugin prints: the versions it speaks, where it listens, and the certificate that the host is to trust.</summary>
internal static class HandshakeLine
{
    private const int CoreVersion = 1;
    private const int ProtocolVersion = 6;

    /// <param name="address">Where the plugin listens.</param>
    /// <param name="certificate">The plugin's certificate, DER, or null without TLS.</param>
    public static string Of(PluginAddress address, ReadOnlySpan<byte> certificate) =>
        $"{CoreVersion}|{ProtocolVersion}|{address.Network}|{address.Text}|grpc|{Unpadded(certificate)}\n";

    /// <summary>The host decodes base64 without padding, and fails at it.</summary>
    private static string Unpadded(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=');
}
