namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The answer of create and update.</summary>
internal sealed record WorkspacesPoolResult(WorkspacesPool WorkspacesPool);
