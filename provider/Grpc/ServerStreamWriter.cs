namespace WorkSpacesProvider.Grpc;

internal sealed class ServerStreamWriter<T>(ServerCall call, Marshaller<T> marshaller) : IServerStreamWriter<T>
{
    public Task WriteAsync(T message, CancellationToken cancellationToken = default)
    {
        // A cancelled call stops between two messages, so that its status can still follow the last whole one.
        cancellationToken.ThrowIfCancellationRequested();
        call.Context.CancellationToken.ThrowIfCancellationRequested();
        return call.WriteStreamedAsync(marshaller.Serializer(message));
    }
}
