namespace WorkSpacesProvider.Pools.Operations;

/// <summary>The time that one operation has, and the engine's wish to end it earlier.</summary>
internal sealed class OperationBound : IDisposable
{
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _linked;
    private readonly CancellationToken _engine;

    /// <param name="operation">create, update or delete: the name of its time-out.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="time">The clock.</param>
    /// <param name="engine">Cancelled when the engine wants the operation to end.</param>
    public OperationBound(string operation, TimeSpan limit, TimeProvider time, CancellationToken engine)
    {
        Operation = operation;
        Limit = limit;
        _engine = engine;
        _timeout = new CancellationTokenSource(limit, time);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, engine);
    }

    public string Operation { get; }

    public TimeSpan Limit { get; }

    public CancellationToken Token => _linked.Token;

    public bool IsCancelledByEngine => _engine.IsCancellationRequested;

    public bool HasTimedOut => _timeout.IsCancellationRequested && !_engine.IsCancellationRequested;

    public void Dispose()
    {
        _linked.Dispose();
        _timeout.Dispose();
    }
}
