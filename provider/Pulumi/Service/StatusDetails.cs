using Google.Protobuf;
using WorkSpacesProvider.Grpc;
using Any = Google.Protobuf.WellKnownTypes.Any;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Errors that carry a message beside their text, in the trailer where gRPC keeps a google.rpc.Status.</summary>
internal static class StatusDetails
{
    public const string TrailerName = "grpc-status-details-bin";

    /// <param name="code">The status code.</param>
    /// <param name="message">The text for people.</param>
    /// <param name="detailName">The detail's full protobuf name.</param>
    /// <param name="detail">The detail.</param>
    public static RpcException Error(StatusCode code, string message, string detailName, IMessage detail)
    {
        // Any.Pack would do the same by reflection.
        var packed = new Any { TypeUrl = $"type.googleapis.com/{detailName}", Value = detail.ToByteString() };
        var status = new Rpc.Status { Code = (int)code, Message = message, Details = { packed } };
        return new RpcException(new Status(code, message), new Metadata { { TrailerName, status.ToByteArray() } });
    }
}
