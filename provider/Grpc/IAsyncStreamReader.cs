namespace WorkSpacesProvider.Grpc;

/// <summary>Where a handler reads the messages that its client streams.</summary>
public interface IAsyncStreamReader<out T>
{
    /// <summary>Yields the messages as they come; ends when the client has sent its last.</summary>
    /// <exception cref="OperationCanceledException">The call was cancelled, or <paramref name="cancellationToken"/> was.</exception>
    IAsyncEnumerable<T> ReadAllAsync(CancellationToken cancellationToken = default);
}
