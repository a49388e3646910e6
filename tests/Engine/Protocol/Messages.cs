using Google.Protobuf;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>How protobuf messages travel over the Grpc room, which knows none of them.</summary>
internal static class Messages
{
    public static Method<TRequest, TResponse> Method<TRequest, TResponse>(
        string service, string name, MessageParser<TRequest> request, MessageParser<TResponse> response, MethodType type = MethodType.Unary)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> =>
        new(type, service, name, Marshaller(request), Marshaller(response));

    private static Marshaller<T> Marshaller<T>(MessageParser<T> parser)
        where T : IMessage<T> =>
        new(message => message.ToByteArray(), bytes => parser.ParseFrom(bytes.Span));
}
