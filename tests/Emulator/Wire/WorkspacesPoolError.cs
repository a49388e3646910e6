namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The code is free text: AWS documents codes that its own model does not list.</summary>
internal sealed record WorkspacesPoolError(string? ErrorCode, string? ErrorMessage);
