using System.Net;
using System.Net.Http.Headers;

namespace WorkSpacesProvider.Grpc;

/// <summary>One message as the body of a request, written without a copy of it.</summary>
internal sealed class MessageContent : HttpContent
{
    private readonly byte[] _message;

    public MessageContent(byte[] message)
    {
        _message = message;
        Headers.ContentType = new MediaTypeHeaderValue(GrpcHeaders.ContentType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var header = new byte[FrameHeader.Size];
        FrameHeader.WriteUncompressed(header, _message.Length);
        await stream.WriteAsync(header, cancellationToken);
        await stream.WriteAsync(_message, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = FrameHeader.Size + (long)_message.Length;
        return true;
    }
}
