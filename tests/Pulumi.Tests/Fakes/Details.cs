using Google.Protobuf;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Service;

namespace WorkSpacesProvider.Pulumi.Tests.Fakes;

/// <summary>Reads the message that an error carries.</summary>
internal static class Details
{
    public static T Read<T>(RpcException error, string name, MessageParser<T> parser)
        where T : IMessage<T>
    {
        var bytes = error.Trailers.GetValueBytes(StatusDetails.TrailerName);
        Assert.NotNull(bytes);
        var status = Rpc.Status.Parser.ParseFrom(bytes);
        Assert.Equal((int)error.StatusCode, status.Code);
        Assert.Equal(error.Status.Detail, status.Message);
        var detail = Assert.Single(status.Details);
        Assert.Equal($"type.googleapis.com/{name}", detail.TypeUrl);
        return parser.ParseFrom(detail.Value);
    }
}
