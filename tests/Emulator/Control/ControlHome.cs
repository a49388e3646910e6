namespace WorkSpacesProvider.Emulator.Control;

/// <summary>The account and region that a request means when it names none: the first of each.</summary>
internal sealed record ControlHome(string Account, string Region);
