namespace WorkSpacesProvider.Grpc;

internal sealed class UnaryCallHandler<TRequest, TResponse>(
    Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler) : IServerCallHandler
{
    public async Task HandleAsync(ServerCall call)
    {
        var request = await call.ReadRequestAsync(method.RequestMarshaller);
        var response = await handler(request, call.Context);
        await call.WriteResponseAsync(method.ResponseMarshaller.Serializer(response));
    }
}
