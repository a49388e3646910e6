using System.Threading.Channels;

namespace WorkSpacesProvider.Testing;

/// <summary>A clock that stands still until a test moves it. Timers fire once, each at its time, in the order in which they are due.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>No test takes so long from timer to timer: who still waits then waits without end, and a test must fail rather than hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly Channel<TimeSpan> _timersSet = Channel.CreateUnbounded<TimeSpan>();
    private TimeSpan _elapsed;

    /// <summary>The time that has passed, which no change of the wall clock moves.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_lock)
                return _elapsed;
        }
    }

    /// <summary>What somebody did to the wall clock.</summary>
    public TimeSpan WallClockShift { get; set; }

    /// <summary>How many timers are set.</summary>
    public int TimersCount
    {
        get
        {
            lock (_lock)
                return _timers.Count;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed + WallClockShift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when a timer has been set, with its time; the next call waits for the next timer.</summary>
    public async Task<TimeSpan> WhenTimerIsSetAsync() => await _timersSet.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public void Advance(TimeSpan time)
    {
        var end = Elapsed + time;
        while (TakeNext(end) is { } timer)
            timer.Fire();

        lock (_lock)
            _elapsed = end > _elapsed ? end : _elapsed;
    }

    /// <summary>Goes on to the next timer and fires it.</summary>
    /// <returns>False when there is none.</returns>
    /// <exception cref="InvalidOperationException">Two days have passed.</exception>
    public bool TryAdvanceToNextTimer()
    {
        var next = TakeNext(TimeSpan.MaxValue);
        if (next?.Due > Longest)
            throw new InvalidOperationException($"{Longest.TotalDays} days have passed, and the operation still waits.");

        next?.Fire();
        return next is not null;
    }

    private ManualTimer? TakeNext(TimeSpan end)
    {
        lock (_lock)
        {
            if (_timers.MinBy(timer => timer.Due) is not { } next || next.Due > end)
                return null;

            _elapsed = next.Due > _elapsed ? next.Due : _elapsed;
            _timers.Remove(next);
            return next;
        }
    }

    private void Set(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;

            timer.Due = _elapsed + dueTime;
            _timers.Add(timer);
        }

        _timersSet.Writer.TryWrite(dueTime);
    }

    private sealed class ManualTimer(ManualTimeProvider clock, Action fire) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
