namespace WorkSpacesProvider.Pools;

/// <param name="ActiveSessions">What to do about people who are connected.</param>
/// <param name="DrainTimeout">With <see cref="ActiveSessionsPolicy.Wait"/>: how long to wait for them at most.</param>
internal sealed record StopPolicy(ActiveSessionsPolicy ActiveSessions, TimeSpan DrainTimeout)
{
    public static readonly TimeSpan DefaultDrainTimeout = TimeSpan.FromMinutes(30);

    public static StopPolicy Default { get; } = new(ActiveSessionsPolicy.Disconnect, DefaultDrainTimeout);
}
