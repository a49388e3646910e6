namespace WorkSpacesProvider.Acceptance.Node;

/// <summary>How one case of a script ended.</summary>
internal sealed record NodeResult(string Name, bool Ok, string Detail);
