using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Faults.Roads;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>One case of the matrix: on this road, that call goes wrong in this way.</summary>
/// <param name="Road">The road.</param>
/// <param name="Operation">The operation that is called.</param>
/// <param name="Nth">Which call of it on the road, from 1.</param>
/// <param name="Fault">What happens to it.</param>
/// <param name="IsLasting">And to all calls of it that follow, until the road has ended.</param>
/// <param name="RefreshesFirst">The user refreshes before the next run, as <c>pulumi up --refresh</c> does.</param>
internal sealed record FaultCase(Road Road, string Operation, int Nth, Fault Fault, bool IsLasting, bool RefreshesFirst)
{
    /// <summary>It happens in a preview of the road, after which there is nothing to recover from.</summary>
    public bool InPreview { get; init; }

    /// <summary>The user's bounds on the road's operations; the next run has the provider's own.</summary>
    public CustomTimeouts Timeouts { get; init; } = new();

    public override string ToString() =>
        $"{(InPreview ? "preview: " : "")}{Road.Name}: {Operation} #{Nth}, {Fault.Name}{(IsLasting ? " from then on" : "")}{(RefreshesFirst ? ", then a refresh" : "")}";
}
