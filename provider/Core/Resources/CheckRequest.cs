using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Name">The resource's name in the program; the root of an automatic name.</param>
/// <param name="OldInputs">The inputs as last checked; empty when the resource is created, also in a replacement.</param>
/// <param name="NewInputs">The inputs that the program declares now; may hold unknowns in a preview.</param>
/// <param name="RandomSeed">Bytes that make automatic names deterministic; empty where the engine gives none.</param>
/// <param name="Autonaming">The user's naming rule, or null for the provider's own.</param>
public sealed record CheckRequest(string Name, MapValue OldInputs, MapValue NewInputs, ReadOnlyMemory<byte> RandomSeed, Autonaming? Autonaming);
