namespace WorkSpacesProvider.TerraformAcceptance.Cli;

/// <summary>A terraform command that has ended.</summary>
/// <param name="Command">What was run.</param>
/// <param name="ExitCode">0 done, 1 an error; of a plan with <c>-detailed-exitcode</c> 2: there is something to do.</param>
/// <param name="Stdout">All of it.</param>
/// <param name="Stderr">All of it.</param>
internal sealed record TerraformRun(string Command, int ExitCode, string Stdout, string Stderr)
{
    /// <summary>The errors and warnings, of a command that says what it does in JSON.</summary>
    public IReadOnlyList<TerraformDiagnostic> Diagnostics { get; } = [.. TerraformDiagnostic.ReadAll(Stdout)];

    public override string ToString() => $"{Command}: exit code {ExitCode}\n{Stdout}\n{Stderr}";
}
