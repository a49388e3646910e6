namespace WorkSpacesProvider.Emulator.Time;

/// <summary>
/// The clock on which pools live. It runs N times as fast as the wall clock, can be held, advanced and released;
/// a held clock moves by <see cref="Advance"/> only. Signatures are never checked against it.
/// </summary>
internal sealed class VirtualClock(TimeProvider wall, double speed) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly double _speed = speed;
    private DateTimeOffset _anchor = wall.GetUtcNow();
    private long _anchorTimestamp = wall.GetTimestamp();
    private bool _held;

    public double Speed => _speed;

    public bool Held
    {
        get { lock (_lock) return _held; }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return Now();
    }

    public void Hold()
    {
        lock (_lock)
        {
            Anchor(Now());
            _held = true;
        }
    }

    public void Release()
    {
        lock (_lock)
        {
            Anchor(Now());
            _held = false;
        }
    }

    public void Advance(TimeSpan duration)
    {
        lock (_lock) Anchor(Now() + duration);
    }

    private DateTimeOffset Now() => _held ? _anchor : _anchor + (wall.GetElapsedTime(_anchorTimestamp) * _speed);

    private void Anchor(DateTimeOffset now)
    {
        _anchor = now;
        _anchorTimestamp = wall.GetTimestamp();
    }
}
