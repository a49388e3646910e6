using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Faults.Time;

/// <summary>
/// A clock that stands still until it is told to go on. It tells apart the timers that somebody waits for (a pause) and those that
/// only end something (a deadline, the timer of a <see cref="CancellationTokenSource"/>): while a pause is pending nothing else happens,
/// so that the clock may go on; a deadline says nothing of the kind.
/// </summary>
internal sealed class ManualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _armed = [];
    private TaskCompletionSource _paused = NewSignal();
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The time that has passed since the clock was made.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
                return _elapsed;
        }
    }

    /// <summary>Completes when somebody begins to wait for the clock.</summary>
    public Task Paused
    {
        get
        {
            lock (_lock)
                return _paused.Task;
        }
    }

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state), isDeadline: state is CancellationTokenSource, isIdle: state is Heartbeat);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes on to the end of the earliest pause; deadlines before it fire on the way.</summary>
    /// <returns>False when nobody waits for the clock.</returns>
    public bool TryEndPause()
    {
        ManualTimer next;
        lock (_lock)
        {
            if (!_armed.Exists(timer => !timer.IsDeadline))
            {
                _paused = _paused.Task.IsCompleted ? NewSignal() : _paused;
                return false;
            }

            next = TakeNext()!;
        }

        next.Fire();
        return true;
    }

    /// <summary>Goes on to the earliest timer of any kind.</summary>
    public bool TryFireNext()
    {
        ManualTimer? next;
        lock (_lock)
            next = TakeNext();
        next?.Fire();
        return next is not null;
    }

    private ManualTimer? TakeNext()
    {
        var next = _armed.MinBy(timer => timer.Due);
        if (next is null)
            return null;
        _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
        _armed.Remove(next);
        return next;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class ManualTimer(ManualClock clock, Action fire, bool isDeadline, bool isIdle) : ITimer
    {
        public bool IsDeadline { get; } = isDeadline;

        public TimeSpan Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._armed.Remove(this);
                // Nobody waits for a heartbeat, and nothing ends by it.
                if (isIdle || dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._elapsed + dueTime;
                clock._armed.Add(this);
                if (!IsDeadline)
                    clock._paused.TrySetResult();
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._armed.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
