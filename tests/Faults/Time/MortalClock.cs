namespace WorkSpacesProvider.Faults.Time;

/// <summary>The clock of one process: when that is dead, nothing that waits for it ever goes on.</summary>
internal sealed class MortalClock(ManualClock clock) : TimeProvider
{
    private volatile bool _isDead;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(whose => Fire(callback, whose), state, dueTime, period);

    public void Die() => _isDead = true;

    private void Fire(TimerCallback callback, object? state)
    {
        if (!_isDead)
            callback(state);
    }
}
