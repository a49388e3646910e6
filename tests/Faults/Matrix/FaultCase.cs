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
    public override string ToString() =>
        $"{Road.Name}: {Operation} #{Nth}, {Fault.Name}{(IsLasting ? " from then on" : "")}{(RefreshesFirst ? ", then a refresh" : "")}";
}
