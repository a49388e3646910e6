using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>Finds the detail that says: the resource exists, but the operation did not reach its goal.</summary>
internal static class InitFailure
{
    private const string TypeUrl = "type.googleapis.com/pulumirpc.ErrorResourceInitFailed";

    public static ErrorResourceInitFailed? Of(RpcException error)
    {
        if (error.Trailers.GetValueBytes("grpc-status-details-bin") is not { } bytes)
            return null;
        var status = Pulumi.Rpc.Status.Parser.ParseFrom(bytes);
        if (status.Code != (int)error.StatusCode)
            throw new ProtocolViolationException($"grpc-status is {(int)error.StatusCode}, but the status in grpc-status-details-bin says {status.Code}.");
        return status.Details.FirstOrDefault(detail => detail.TypeUrl == TypeUrl) is { } found
            ? ErrorResourceInitFailed.Parser.ParseFrom(found.Value)
            : null;
    }
}
