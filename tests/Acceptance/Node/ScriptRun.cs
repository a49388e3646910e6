namespace WorkSpacesProvider.Acceptance.Node;

/// <summary>One script's run: what each of its cases said.</summary>
internal sealed record ScriptRun(ProgramOutput Output, IReadOnlyList<NodeResult> Results);
