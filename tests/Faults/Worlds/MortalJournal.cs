using System.Collections.Concurrent;
using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>The journal as one process has it: when that is dead, it writes no more and is at no creation; what it wrote stays.</summary>
internal sealed class MortalJournal(IPoolJournal journal) : IPoolJournal
{
    private readonly ConcurrentBag<IDisposable> _begun = [];
    private volatile bool _isDead;

    public void Die()
    {
        _isDead = true;
        foreach (var creation in _begun)
            creation.Dispose();
    }

    public void WriteStop(StopEntry entry) => WhileAlive(() => journal.WriteStop(entry));

    public StopEntry? FindStop(string region, string poolId) => journal.FindStop(region, poolId);

    public void RemoveStop(string region, string poolId) => WhileAlive(() => journal.RemoveStop(region, poolId));

    public IDisposable BeginCreation(CreationEntry entry)
    {
        var creation = journal.BeginCreation(entry);
        _begun.Add(creation);
        return creation;
    }

    public IReadOnlyList<CreationEntry> TakeAbandonedCreations(string region) => journal.TakeAbandonedCreations(region);

    public void RemoveCreation(string region, string poolName) => WhileAlive(() => journal.RemoveCreation(region, poolName));

    private void WhileAlive(Action write)
    {
        if (!_isDead)
            write();
    }
}
