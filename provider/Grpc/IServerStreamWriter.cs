namespace WorkSpacesProvider.Grpc;

/// <summary>Where a server-streaming handler writes its messages.</summary>
public interface IServerStreamWriter<T>
{
    /// <summary>Sends one message; completes when the client's flow control has taken it.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled, or <paramref name="cancellationToken"/> was.</exception>
    Task WriteAsync(T message, CancellationToken cancellationToken = default);
}
