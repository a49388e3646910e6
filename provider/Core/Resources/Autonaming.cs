namespace WorkSpacesProvider.Core.Resources;

/// <param name="ProposedName">The engine's name; empty in <see cref="AutonamingMode.Disable"/>.</param>
/// <param name="Mode">What may be done with it.</param>
public sealed record Autonaming(string ProposedName, AutonamingMode Mode);
