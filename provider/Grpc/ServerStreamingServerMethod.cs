namespace WorkSpacesProvider.Grpc;

/// <summary>Answers one request with the messages it writes; the stream ends when the task does.</summary>
public delegate Task ServerStreamingServerMethod<TRequest, TResponse>(
    TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context);
