using Google.Protobuf;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>Protobuf messages as the Grpc room wants them.</summary>
internal static class MessageMarshaller
{
    /// <summary>Touches no message type before the first message, since the static fields of all types together take their time at the start.</summary>
    public static Marshaller<T> For<T>()
        where T : class, IMessage<T>, new()
    {
        var parser = new MessageParser<T>(() => new T());
        return new Marshaller<T>(message => message.ToByteArray(), bytes => parser.ParseFrom(bytes.Span));
    }
}
