namespace WorkSpacesProvider.Grpc;

internal sealed class ServerStreamingCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse> handler) : IServerCallHandler
{
    public async Task HandleAsync(ServerCall call)
    {
        var request = await call.ReadRequestAsync(method.RequestMarshaller);
        await handler(request, new ServerStreamWriter<TResponse>(call, method.ResponseMarshaller), call.Context);
    }
}
