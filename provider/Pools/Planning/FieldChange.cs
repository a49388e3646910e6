namespace WorkSpacesProvider.Pools.Planning;

/// <param name="Property">The input's name.</param>
/// <param name="Detail">The old and the new value in words, or null.</param>
/// <param name="Stopped">Whether AWS changes it only on a stopped pool.</param>
internal sealed record FieldChange(string Property, string? Detail, StoppedPool Stopped);
