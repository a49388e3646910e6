namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>Available = actual - active; actual grows towards desired.</summary>
internal sealed record CapacityStatus(
    int AvailableUserSessions,
    int DesiredUserSessions,
    int ActualUserSessions,
    int ActiveUserSessions);
