namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record Capacity(int DesiredUserSessions);
