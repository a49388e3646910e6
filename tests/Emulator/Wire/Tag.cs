namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record Tag(string Key, string? Value);
