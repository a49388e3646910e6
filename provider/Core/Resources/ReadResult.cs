using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Id">The canonical id.</param>
/// <param name="Outputs">All outputs, live.</param>
/// <param name="Inputs">Inputs that pass a check and that differ from the outputs in nothing.</param>
public sealed record ReadResult(string Id, MapValue Outputs, MapValue Inputs);
