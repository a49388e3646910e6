namespace WorkSpacesProvider.Grpc;

/// <summary>How a call ended: a code, and a sentence for people (any text; it is percent-encoded on the wire).</summary>
public readonly record struct Status(StatusCode StatusCode, string Detail)
{
    /// <summary>The call succeeded.</summary>
    public static Status OK => new(StatusCode.OK, "");
}
