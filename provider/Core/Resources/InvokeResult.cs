using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Value">The result; empty when there are failures.</param>
/// <param name="Failures">What is wrong with the arguments.</param>
public sealed record InvokeResult(MapValue Value, IReadOnlyList<CheckFailure> Failures);
