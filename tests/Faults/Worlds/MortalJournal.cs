using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>The journal as one process has it: when that is dead, it writes no more, and what it wrote stays.</summary>
internal sealed class MortalJournal(IPoolJournal journal) : IPoolJournal
{
    private volatile bool _isDead;

    public void Die() => _isDead = true;

    public void Write(StopEntry entry)
    {
        if (!_isDead)
            journal.Write(entry);
    }

    public StopEntry? Find(string region, string poolId) => journal.Find(region, poolId);

    public void Remove(string region, string poolId)
    {
        if (!_isDead)
            journal.Remove(region, poolId);
    }
}
