namespace WorkSpacesProvider.Emulator.Control;

internal sealed record AdvanceRequest(double Seconds);
