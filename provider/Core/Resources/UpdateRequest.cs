using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Id">The resource's id.</param>
/// <param name="Name">The resource's name in the program.</param>
/// <param name="OldInputs">The stored inputs.</param>
/// <param name="OldOutputs">The stored outputs.</param>
/// <param name="NewInputs">The checked inputs; unknowns only in a preview.</param>
/// <param name="IgnoreChanges">Paths that the user wants left alone.</param>
/// <param name="IsPreview">Nothing may be changed; the plan is told instead.</param>
public sealed record UpdateRequest(
    string Id, string Name, MapValue OldInputs, MapValue OldOutputs, MapValue NewInputs, IReadOnlyList<PropertyPath> IgnoreChanges, bool IsPreview);
