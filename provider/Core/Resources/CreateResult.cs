using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Id">The new resource's id; empty in a preview.</param>
/// <param name="Outputs">All outputs.</param>
public sealed record CreateResult(string Id, MapValue Outputs);
