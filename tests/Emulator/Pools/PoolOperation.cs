namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>The operations that depend on a pool's state.</summary>
internal enum PoolOperation
{
    Start,
    Stop,
    Update,
    Terminate,
}
