using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Id">The stored id, or the id that the user imports.</param>
/// <param name="Name">The resource's name in the program.</param>
/// <param name="OldInputs">The stored inputs; null on an import.</param>
/// <param name="OldOutputs">The stored outputs; null on an import.</param>
public sealed record ReadRequest(string Id, string Name, MapValue? OldInputs, MapValue? OldOutputs);
