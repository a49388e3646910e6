using System.Collections.Concurrent;
using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Pools.Configuration;
using WorkSpacesProvider.Pools.Journal;
using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Tags;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools;

/// <summary>What the operations of one configuration share: clients, one watcher a region, the account check, the journal, what was learned about terminating.</summary>
internal sealed class PoolRuntime(
    ProviderConfiguration configuration, IWorkSpacesClientFactory clients, IPoolJournal journal, TimeProvider time, Func<double> jitter) : IDisposable
{
    private readonly ConcurrentDictionary<string, PoolWatcher> _watchers = new(StringComparer.Ordinal);

    public TagPolicy Tags => configuration.Tags;

    /// <summary>The region of pools that name none, as far as the configuration tells; null where only the profile knows.</summary>
    public string? ConfiguredRegion => configuration.Aws.Region;

    public TimeProvider Time => time;

    public Func<double> Jitter => jitter;

    public AccountGuard Accounts { get; } = new(clients, configuration.AllowedAccountIds, configuration.ForbiddenAccountIds);

    /// <summary>The region of pools that name none, asked from wherever it can come; null where there is none.</summary>
    public string? DefaultRegion
    {
        get
        {
            try
            {
                return ForRegion(null).Region;
            }
            catch (WorkSpacesException)
            {
                return null;
            }
        }
    }

    public TerminationTrial Terminations { get; } = new();

    /// <summary>The API of a region, or of the configured one.</summary>
    /// <exception cref="WorkSpacesException">There is no region.</exception>
    public IWorkSpacesClient ForRegion(string? region) => clients.ForRegion(region);

    public PoolWatcher WatcherOf(IWorkSpacesClient client) => _watchers.GetOrAdd(client.Region, _ => new PoolWatcher(client, time));

    public IPoolJournal Journal => journal;

    public OwedStarts OwedStartsOf(IWorkSpacesClient client) => new(journal, client.Region, time);

    public void Dispose()
    {
        Terminations.Dispose();
        Accounts.Dispose();
        clients.Dispose();
    }
}
