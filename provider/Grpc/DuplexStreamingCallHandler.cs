namespace WorkSpacesProvider.Grpc;

internal sealed class DuplexStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse> handler) : IServerCallHandler
    where TRequest : class
{
    public async Task HandleAsync(ServerCall call)
    {
        // The client may wait for the first byte before it sends its own.
        await call.StartResponseAsync();
        await handler(
            new AsyncStreamReader<TRequest>(call, method.RequestMarshaller),
            new ServerStreamWriter<TResponse>(call, method.ResponseMarshaller),
            call.Context);
    }
}
