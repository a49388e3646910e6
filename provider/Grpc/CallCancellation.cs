namespace WorkSpacesProvider.Grpc;

/// <summary>
/// Three things cancel a call: its deadline, its client, the shutdown of the server. Two of them also answer it without its
/// handler: the deadline (nobody hears a later answer) and the end of the shutdown's grace (nobody can send one). Until then
/// a cancelled handler has the last word, since only it knows what it has half done.
/// </summary>
internal sealed class CallCancellation : IDisposable
{
    private readonly CancellationTokenSource? _deadline;
    private readonly CancellationTokenSource _cancelled;
    private readonly CancellationTokenSource _overdue;
    private readonly CancellationToken _stopping;

    public CallCancellation(TimeSpan? timeout, ServerRuntime runtime, CancellationToken clientGone)
    {
        _deadline = timeout is { } time ? new CancellationTokenSource(GrpcTimeout.ForTimer(time), runtime.TimeProvider) : null;
        var deadline = _deadline?.Token ?? CancellationToken.None;
        _stopping = runtime.Shutdown.Stopping;
        _cancelled = CancellationTokenSource.CreateLinkedTokenSource(deadline, clientGone, _stopping);
        _overdue = CancellationTokenSource.CreateLinkedTokenSource(deadline, runtime.Shutdown.Abandoned);
        (Cancelled, Overdue, Abandoned) = (_cancelled.Token, _overdue.Token, runtime.Shutdown.Abandoned);
    }

    /// <summary>The handler's token.</summary>
    public CancellationToken Cancelled { get; }

    /// <summary>The call is answered without waiting for its handler.</summary>
    public CancellationToken Overdue { get; }

    /// <summary>The handler is left behind.</summary>
    public CancellationToken Abandoned { get; }

    /// <summary>The status of a cancelled call: DEADLINE_EXCEEDED or CANCELLED, and why.</summary>
    public RpcException ToException(string method)
    {
        if (_deadline is { IsCancellationRequested: true })
            return new RpcException(StatusCode.DeadlineExceeded, $"{method} did not end before its deadline.");
        var reason = _stopping.IsCancellationRequested ? "because the server is shutting down" : "by the client";
        return new RpcException(StatusCode.Cancelled, $"{method} was cancelled {reason}.");
    }

    public void Dispose()
    {
        _cancelled.Dispose();
        _overdue.Dispose();
        _deadline?.Dispose();
    }
}
