using System.Text.Json.Nodes;
using WorkSpacesProvider.TerraformAcceptance.Cli;

namespace WorkSpacesProvider.TerraformAcceptance.Scenarios;

/// <summary>What the commands of a step came to.</summary>
/// <param name="Runs">The commands, in order; each but the last succeeded.</param>
/// <param name="Plan">The plan, as <c>terraform show -json</c> tells it; null without one.</param>
/// <param name="AfterSignal">How long the last command went on after the signal that was to end it; null without one.</param>
internal sealed record StepResult(IReadOnlyList<TerraformRun> Runs, JsonObject? Plan, TimeSpan? AfterSignal = null)
{
    public const int Failure = 1;

    /// <summary>Of a plan with <c>-detailed-exitcode</c>.</summary>
    public const int PlanWithChanges = 2;

    public TerraformRun Last => Runs[^1];

    public bool Succeeded => Last.ExitCode is 0 or PlanWithChanges;

    public IReadOnlyList<TerraformDiagnostic> Diagnostics => [.. Runs.SelectMany(run => run.Diagnostics).Distinct()];
}
