using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Arguments">The arguments as the program gave them; never unknown.</param>
/// <param name="IsPreview">The call is part of a preview.</param>
public sealed record InvokeRequest(MapValue Arguments, bool IsPreview);
