namespace WorkSpacesProvider.Acceptance.Node;

/// <summary>How a program ended, and what it printed.</summary>
internal sealed record ProgramOutput(int ExitCode, string Stdout, string Stderr);
