namespace WorkSpacesProvider.Pools.Operations;

/// <param name="Sessions">All sessions, those whose user is disconnected for the moment included.</param>
/// <param name="Connected">How many of them somebody is connected to.</param>
internal sealed record SessionCount(int Sessions, int Connected)
{
    public static SessionCount None { get; } = new(0, 0);

    public override string ToString() => Sessions == Connected
        ? $"{Connected} {(Connected == 1 ? "person is" : "people are")} connected"
        : $"{Connected} {(Connected == 1 ? "person is" : "people are")} connected and {Sessions - Connected} more {(Sessions - Connected == 1 ? "has a session" : "have sessions")} to come back to";
}
