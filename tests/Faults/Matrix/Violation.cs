namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>A promise that a case broke.</summary>
internal sealed record Violation(FaultCase Case, string Broken)
{
    public override string ToString() => $"{Case}: {Broken}";
}
