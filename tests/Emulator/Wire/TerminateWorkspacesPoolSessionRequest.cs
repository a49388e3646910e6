namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record TerminateWorkspacesPoolSessionRequest(string SessionId);
