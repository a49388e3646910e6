using System.Runtime.InteropServices;
using Google.Protobuf;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Protobuf messages as the Grpc room wants them.</summary>
internal static class MessageMarshaller
{
    /// <summary>
    /// Protobuf's own limit of 100 nested messages is reached by 33 nested objects, each being a struct, an entry and a value.
    /// This one lets everything pass that the value decoder reads, and lets the decoder name what is too deep beyond it.
    /// </summary>
    private const int RecursionLimit = 400;

    /// <summary>Touches no message type before the first message, since the static fields of all types together take their time at the start.</summary>
    public static Marshaller<T> For<T>()
        where T : class, IMessage<T>, new()
    {
        var parser = new MessageParser<T>(() => new T());
        return new Marshaller<T>(message => message.ToByteArray(), bytes => parser.ParseFrom(Input(bytes)));
    }

    private static CodedInputStream Input(ReadOnlyMemory<byte> bytes)
    {
        var stream = MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
        return CodedInputStream.CreateWithLimits(stream, int.MaxValue, RecursionLimit);
    }
}
