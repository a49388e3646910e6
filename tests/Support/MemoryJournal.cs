using System.Collections.Concurrent;
using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Testing;

/// <summary>A journal that lives as long as the test, through the death of any provider that writes it.</summary>
internal sealed class MemoryJournal : IPoolJournal
{
    private readonly ConcurrentDictionary<(string Region, string PoolId), StopEntry> _stops = new();
    private readonly ConcurrentDictionary<(string Region, string PoolName), Creation> _creations = new();

    public IEnumerable<StopEntry> Stops => _stops.Values;

    public IEnumerable<CreationEntry> Creations => _creations.Values.Select(creation => creation.Entry);

    public void WriteStop(StopEntry entry) => _stops[(entry.Region, entry.PoolId)] = entry;

    public StopEntry? FindStop(string region, string poolId) => _stops.GetValueOrDefault((region, poolId));

    public void RemoveStop(string region, string poolId) => _stops.TryRemove((region, poolId), out _);

    public IDisposable BeginCreation(CreationEntry entry) => _creations[(entry.Region, entry.PoolName)] = new Creation(entry);

    public IReadOnlyList<CreationEntry> TakeAbandonedCreations(string region) =>
        [.. _creations.Where(creation => creation.Key.Region == region && creation.Value.IsAbandoned && _creations.TryRemove(creation)).Select(creation => creation.Value.Entry)];

    public void RemoveCreation(string region, string poolName) => _creations.TryRemove((region, poolName), out _);

    private sealed class Creation(CreationEntry entry) : IDisposable
    {
        public CreationEntry Entry { get; } = entry;

        public bool IsAbandoned { get; private set; }

        public void Dispose() => IsAbandoned = true;
    }
}
