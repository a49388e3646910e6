using System.Collections.Concurrent;
using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Testing;

/// <summary>A journal that lives as long as the test, through the death of any provider that writes it.</summary>
internal sealed class MemoryJournal : IPoolJournal
{
    private readonly ConcurrentDictionary<(string Region, string PoolId), StopEntry> _stops = new();

    public IEnumerable<StopEntry> Stops => _stops.Values;

    public void Write(StopEntry entry) => _stops[(entry.Region, entry.PoolId)] = entry;

    public StopEntry? Find(string region, string poolId) => _stops.GetValueOrDefault((region, poolId));

    public void Remove(string region, string poolId) => _stops.TryRemove((region, poolId), out _);
}
