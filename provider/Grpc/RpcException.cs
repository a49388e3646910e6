namespace WorkSpacesProvider.Grpc;

/// <summary>
/// A call that ended with an error. A handler throws it to answer one; a client gets it thrown.
/// Trailers travel both ways, "grpc-status-details-bin" included.
/// </summary>
public sealed class RpcException(Status status, Metadata? trailers = null)
    : Exception($"{status.StatusCode}: {status.Detail}")
{
    internal RpcException(StatusCode code, string detail)
        : this(new Status(code, detail))
    {
    }

    public Status Status { get; } = status;

    public StatusCode StatusCode => Status.StatusCode;

    public Metadata Trailers { get; } = trailers ?? [];
}
