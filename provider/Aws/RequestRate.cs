namespace WorkSpacesProvider.Aws;

/// <summary>
/// A token bucket that all requests of the process pass, one deep: they leave evenly spaced, at most <c>rate × t + 1</c> in any stretch of time t.
/// </summary>
/// <remarks>
/// AWS allows an account two WorkSpaces calls a second and doesn't say how many may come at once; a deeper bucket was seen to be throttled
/// when the network squeezed its calls together. Waiting requests go writes first, then reads, each in the order they came.
/// The bucket is kept as the moment at which it is full again, in whole ticks, so that no rounding lets a request through early.
/// </remarks>
internal sealed class RequestRate : IDisposable
{
    public const double Default = 2;

    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _writes = new();
    private readonly LinkedList<TaskCompletionSource> _reads = new();
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly long _started;
    private readonly TimeSpan _interval;
    private TimeSpan _full;

    /// <param name="requestsPerSecond">More than 0; it may be a fraction.</param>
    /// <param name="time">The clock.</param>
    public RequestRate(double requestsPerSecond, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestsPerSecond);
        _interval = TimeSpan.FromTicks((long)Math.Ceiling(TimeSpan.TicksPerSecond / requestsPerSecond));
        _time = time;
        _started = time.GetTimestamp();
        _timer = time.CreateTimer(_ => Release(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Completes when the request may be sent. A cancelled wait takes nothing from the bucket.</summary>
    public Task WaitAsync(RequestPriority priority, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);

        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = priority == RequestPriority.Write ? _writes : _reads;
        LinkedListNode<TaskCompletionSource> node;
        lock (_lock)
            node = queue.AddLast(turn);

        Release();
        if (cancellationToken.CanBeCanceled && !turn.Task.IsCompleted)
        {
            var registration = cancellationToken.Register(() => Abandon(node, cancellationToken));
            _ = turn.Task.ContinueWith(_ => registration.Dispose(), TaskScheduler.Default);
        }

        return turn.Task;
    }

    public void Dispose() => _timer.Dispose();

    private void Release()
    {
        lock (_lock)
        {
            while ((_writes.First ?? _reads.First) is { } next)
            {
                var now = _time.GetElapsedTime(_started);
                var wait = _full - now;
                if (wait > TimeSpan.Zero)
                {
                    // Timers count whole milliseconds; one that fires early would only be set again.
                    _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
                    return;
                }

                _full = (_full > now ? _full : now) + _interval;
                next.List!.Remove(next);
                next.Value.SetResult();
            }
        }
    }

    private void Abandon(LinkedListNode<TaskCompletionSource> node, CancellationToken cancellationToken)
    {
        lock (_lock)
            node.List?.Remove(node);

        node.Value.TrySetCanceled(cancellationToken);
    }
}
