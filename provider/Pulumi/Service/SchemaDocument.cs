using Google.Protobuf;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>
/// A GetSchemaResponse that keeps its text as the bytes of the file. The generated message would decode them to a string and
/// encode it again, for nothing.
/// </summary>
internal sealed record SchemaDocument(ReadOnlyMemory<byte> Utf8Json)
{
    public static Marshaller<SchemaDocument> Marshaller { get; } = new(
        document => document.Serialize(),
        bytes => new SchemaDocument(ByteString.CopyFromUtf8(Rpc.GetSchemaResponse.Parser.ParseFrom(bytes.Span).Schema).Memory));

    private byte[] Serialize()
    {
        const int LongestHeader = 16;
        var header = new byte[LongestHeader];
        using var output = new CodedOutputStream(header);
        output.WriteTag(Rpc.GetSchemaResponse.SchemaFieldNumber, WireFormat.WireType.LengthDelimited);
        output.WriteLength(Utf8Json.Length);
        var headerLength = (int)output.Position;

        var message = new byte[headerLength + Utf8Json.Length];
        header.AsSpan(0, headerLength).CopyTo(message);
        Utf8Json.CopyTo(message.AsMemory(headerLength));
        return message;
    }
}
