using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Id">The resource's id.</param>
/// <param name="Name">The resource's name in the program.</param>
/// <param name="OldInputs">The stored inputs.</param>
/// <param name="OldOutputs">The stored outputs.</param>
/// <param name="NewInputs">The checked inputs; may hold unknowns.</param>
/// <param name="IgnoreChanges">Paths, wildcards included, that the user wants left alone.</param>
public sealed record DiffRequest(
    string Id, string Name, MapValue OldInputs, MapValue OldOutputs, MapValue NewInputs, IReadOnlyList<PropertyPath> IgnoreChanges);
