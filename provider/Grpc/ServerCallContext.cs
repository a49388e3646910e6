namespace WorkSpacesProvider.Grpc;

/// <summary>What a handler knows of its call beside the request.</summary>
public sealed class ServerCallContext(
    string method, string peer, DateTime deadline, Metadata requestHeaders, CancellationToken cancellationToken)
{
    /// <summary>The called method: "/service/name".</summary>
    public string Method { get; } = method;

    /// <summary>The client's address in gRPC's form, e.g. "ipv4:127.0.0.1:50123".</summary>
    public string Peer { get; } = peer;

    /// <summary>When the client stops waiting (UTC); <see cref="DateTime.MaxValue"/> when it set no limit.</summary>
    public DateTime Deadline { get; } = deadline;

    /// <summary>The client's own metadata, without the headers that belong to HTTP/2 and gRPC.</summary>
    public Metadata RequestHeaders { get; } = requestHeaders;

    /// <summary>Metadata that is sent after the response, or with the error.</summary>
    public Metadata ResponseTrailers { get; } = [];

    /// <summary>Cancelled when the deadline passes, the client cancels or disconnects, or the server shuts down.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;
}
