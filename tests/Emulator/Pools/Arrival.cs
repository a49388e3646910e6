using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>A state that a pool will reach, and when. No state: the pool is gone then.</summary>
internal sealed record Arrival(PoolState? State, DateTimeOffset At);
