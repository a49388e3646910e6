using WorkSpacesProvider.Core.Paths;

namespace WorkSpacesProvider.Core.Diffing;

/// <summary>One difference between the stored and the declared resource.</summary>
/// <param name="Path">Where.</param>
/// <param name="Kind">Whether the value came, went or changed. Null and absent are the same.</param>
/// <param name="Replaces">The change can only be made by replacing the resource.</param>
/// <param name="FromInputs">The old value is to be read from the old inputs; false: from the old outputs.</param>
public sealed record PropertyChange(PropertyPath Path, ChangeKind Kind, bool Replaces = false, bool FromInputs = true);
