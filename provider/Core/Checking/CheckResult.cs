using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Checking;

/// <param name="Inputs">The inputs with defaults filled in and secrets marked, otherwise as they came.</param>
/// <param name="Failures">All that is wrong, in the order of the schema; empty when valid.</param>
public sealed record CheckResult(MapValue Inputs, IReadOnlyList<CheckFailure> Failures);
