using System.Text.Json;
using WorkSpacesProvider.Emulator.Pools;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>A pool with everything around it.</summary>
/// <param name="Account">Whose it is.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Pool">As the API shows it.</param>
/// <param name="Tags">Visible or not yet.</param>
/// <param name="Sessions">As the API shows them.</param>
/// <param name="Ahead">The states it is on the way to; a state of null: gone.</param>
internal sealed record PoolDump(
    string Account,
    string Region,
    JsonElement Pool,
    IReadOnlyDictionary<string, string> Tags,
    IReadOnlyList<JsonElement> Sessions,
    IReadOnlyList<Arrival> Ahead);
