namespace WorkSpacesProvider.Grpc;

/// <summary>The headers that gRPC itself reads and writes.</summary>
internal static class GrpcHeaders
{
    public const string ContentType = "application/grpc";
    public const string Timeout = "grpc-timeout";
    public const string Encoding = "grpc-encoding";
    public const string AcceptEncoding = "grpc-accept-encoding";
    public const string Status = "grpc-status";
    public const string Message = "grpc-message";

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "content-type", "content-length", "date", "host", "te", "trailer", "transfer-encoding", "connection",
        Timeout, Encoding, AcceptEncoding, Status, Message,
    };

    /// <summary>Whether a header belongs to HTTP or gRPC, and so is no metadata of the user.</summary>
    public static bool IsReserved(string name) => name.StartsWith(':') || Reserved.Contains(name);

    /// <summary>Whether a content type is gRPC's: "application/grpc", or that with "+proto" or parameters behind it.</summary>
    public static bool IsGrpc(string? contentType) =>
        contentType is not null
        && contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == ContentType.Length || contentType[ContentType.Length] is '+' or ';');

    /// <summary>
    /// Adds a header that came from the wire, unless it is reserved. Several binary values may stand in one header, with
    /// commas between them. False when a binary value is not base64.
    /// </summary>
    public static bool TryAddReceived(Metadata metadata, string name, string value)
    {
        if (IsReserved(name))
            return true;

        if (!Metadata.IsBinary(name))
        {
            metadata.AddReceived(name, value);
            return true;
        }

        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!BinaryHeader.TryDecode(part, out var bytes))
                return false;
            metadata.AddReceived(name, bytes);
        }

        return true;
    }
}
