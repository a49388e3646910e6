namespace WorkSpacesProvider.Grpc;

/// <summary>Answers one request with one response, or throws an <see cref="RpcException"/>.</summary>
public delegate Task<TResponse> UnaryServerMethod<TRequest, TResponse>(TRequest request, ServerCallContext context);
