namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The states of a pool. There is no state for a failure: a pool that cannot provision shows it in its errors only.</summary>
internal enum PoolState
{
    CREATING,
    DELETING,
    RUNNING,
    STARTING,
    STOPPED,
    STOPPING,
    UPDATING,
}
