using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>What a preview, update, refresh, import or destroy did, and everything that was said meanwhile.</summary>
internal sealed record DeploymentResult(
    string Operation,
    bool IsPreview,
    IReadOnlyList<StepOutcome> Steps,
    IReadOnlyList<string> Errors,
    IReadOnlyList<LogLine> Log,
    TimeSpan Duration)
{
    /// <summary>What the stack gives out; empty if the program did not run to its end, or was not run.</summary>
    public Struct Outputs { get; init; } = new();

    public bool Succeeded => Errors.Count == 0;

    /// <summary>The steps that do something, e.g. "update office, same reception" without the "same".</summary>
    public IEnumerable<StepOutcome> Changes => Steps.Where(outcome => outcome.Step.Operation is not (StepOperation.Same or StepOperation.Read));
}
