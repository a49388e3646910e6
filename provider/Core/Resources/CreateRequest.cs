using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Name">The resource's name in the program.</param>
/// <param name="Inputs">The checked inputs; unknowns only in a preview.</param>
/// <param name="IsPreview">Nothing may be done; outputs that only the real call can tell are unknown.</param>
public sealed record CreateRequest(string Name, MapValue Inputs, bool IsPreview);
