namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>How a step ended: the id and outputs it left, and what went wrong, if anything did.</summary>
internal sealed record StepOutcome(Step Step, string Id, Struct Outputs, IReadOnlyList<string> Errors, TimeSpan Duration);
