namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>A clock that stands still until it is told to go on. Timers fire in the order in which they are due.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Nothing here takes so long: who still waits then waits without end, and a test must fail rather than hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private readonly List<ManualTimer> _timers = [];

    /// <summary>The time that has passed, which no change of the wall clock moves.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>What somebody did to the wall clock.</summary>
    public TimeSpan WallClockShift { get; set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed + WallClockShift;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes on to the next timer and fires it.</summary>
    /// <returns>False when there is none.</returns>
    public bool TryAdvanceToNextTimer()
    {
        if (_timers.MinBy(timer => timer.Due) is not { } next)
        {
            return false;
        }

        if (next.Due > Longest)
        {
            throw new InvalidOperationException($"{Longest.TotalDays} days have passed, and the operation still waits.");
        }

        Elapsed = next.Due > Elapsed ? next.Due : Elapsed;
        _timers.Remove(next);
        next.Fire();
        return true;
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action fire) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._timers.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = time.Elapsed + dueTime;
                time._timers.Add(this);
            }

            return true;
        }

        public void Dispose() => time._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
