using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Outputs">All outputs; they replace the stored ones.</param>
public sealed record UpdateResult(MapValue Outputs);
