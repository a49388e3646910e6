using WorkSpacesProvider.Engine.Deployments;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>How an operation of the engine ended.</summary>
internal sealed record Outcome(IReadOnlyList<string> Errors, IReadOnlyList<StepOutcome> Steps)
{
    public bool Succeeded => Errors.Count == 0;

    /// <summary>The steps that do something.</summary>
    public IEnumerable<StepOutcome> Changes => Steps.Where(step => step.Step.Operation is not (StepOperation.Same or StepOperation.Read));
}
