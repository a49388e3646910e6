namespace WorkSpacesProvider.Pools.Journal;

/// <summary>
/// What a provider remembers beyond its own end, for the one that runs next on this machine. It helps where it can: no method throws or
/// waits, and an entry that could not be kept is as good as none.
/// </summary>
public interface IPoolJournal
{
    /// <summary>Keeps the entry, in the place of an earlier one on the same pool.</summary>
    void Write(StopEntry entry);

    /// <returns>The entry on this pool, or null.</returns>
    StopEntry? Find(string region, string poolId);

    /// <summary>Forgets the entry on this pool, if there is one.</summary>
    void Remove(string region, string poolId);
}
