namespace WorkSpacesProvider.Pools.Journal;

/// <summary>
/// What a provider remembers beyond its own end, for the one that runs next on this machine. It helps where it can: no method throws or
/// waits, and an entry that could not be kept is as good as none.
/// </summary>
public interface IPoolJournal
{
    /// <summary>Keeps the entry, in the place of an earlier one on the same pool.</summary>
    void WriteStop(StopEntry entry);

    /// <returns>The entry on this pool, or null.</returns>
    StopEntry? FindStop(string region, string poolId);

    /// <summary>Forgets the entry on this pool, if there is one.</summary>
    void RemoveStop(string region, string poolId);

    /// <summary>Keeps the entry until it is removed. Until the answer is disposed of, or this process dies, somebody is at the creation.</summary>
    IDisposable BeginCreation(CreationEntry entry);

    /// <summary>Takes out the creations in this region that nobody is at any more, although nobody removed them.</summary>
    IReadOnlyList<CreationEntry> TakeAbandonedCreations(string region);

    /// <summary>Forgets the creation of the pool of this name, if there is one.</summary>
    void RemoveCreation(string region, string poolName);
}
