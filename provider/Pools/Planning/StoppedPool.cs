namespace WorkSpacesProvider.Pools.Planning;

/// <summary>Whether AWS wants a pool stopped before it changes a field.</summary>
internal enum StoppedPool
{
    NotNeeded,

    /// <summary>Not documented: the change is tried on the running pool, and AWS's answer decides.</summary>
    MayBeNeeded,

    Needed,
}
