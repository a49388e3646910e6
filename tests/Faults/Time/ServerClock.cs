namespace WorkSpacesProvider.Faults.Time;

/// <summary>
/// The emulator's view of time: pools live on the manual clock, signatures on the real one, since the SDK signs with the real time.
/// </summary>
internal sealed class ServerClock(ManualClock clock) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();
}
