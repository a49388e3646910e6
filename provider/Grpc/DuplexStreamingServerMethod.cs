namespace WorkSpacesProvider.Grpc;

/// <summary>Reads the messages of its client and writes its own, in any order; the stream ends when the task does.</summary>
public delegate Task DuplexStreamingServerMethod<TRequest, TResponse>(
    IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context);
