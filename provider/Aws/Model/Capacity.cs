namespace WorkSpacesProvider.Aws;

/// <summary>The number of user sessions a pool shall serve at once: 0 or more.</summary>
public sealed record Capacity
{
    public required int DesiredUserSessions { get; init; }
}
