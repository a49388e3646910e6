namespace WorkSpacesProvider.Grpc;

/// <summary>The two steps of a shutdown, as tokens.</summary>
internal sealed class ShutdownSignal : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoned = new();

    public ShutdownSignal() => (Stopping, Abandoned) = (_stopping.Token, _abandoned.Token);

    /// <summary>Handlers are asked to come to an end.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>The grace is over: calls are answered without their handlers.</summary>
    public CancellationToken Abandoned { get; }

    public Task StopAsync() => _stopping.CancelAsync();

    public Task AbandonAsync() => _abandoned.CancelAsync();

    public void Dispose()
    {
        _stopping.Dispose();
        _abandoned.Dispose();
    }
}
