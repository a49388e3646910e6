using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Id">The resource's id.</param>
/// <param name="Name">The resource's name in the program.</param>
/// <param name="OldInputs">The stored inputs.</param>
/// <param name="OldOutputs">The stored outputs.</param>
/// <param name="IsPreview">Nothing may be changed; the plan is told instead.</param>
public sealed record DeleteRequest(string Id, string Name, MapValue OldInputs, MapValue OldOutputs, bool IsPreview);
