namespace WorkSpacesProvider.Aws;

/// <summary>User sessions of a pool: actual = available + active; desired is what the pool is heading for.</summary>
public sealed record CapacityStatus
{
    public int AvailableUserSessions { get; init; }
    public int DesiredUserSessions { get; init; }
    public int ActualUserSessions { get; init; }
    public int ActiveUserSessions { get; init; }
}
