using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pools.Operations;

namespace WorkSpacesProvider.Pools.Journal;

/// <summary>
/// The creations whose outcome no engine has heard of: a provider that is killed in one takes the new pool's id with it. The next creation
/// in that region tells of such a pool. It neither takes nor deletes it, for what became of it since, only the user knows.
/// </summary>
internal sealed class UntoldCreations(IPoolJournal journal, IWorkSpacesClient client, IOperationLog log, TimeProvider time)
{
    /// <summary>How far AWS's clock may differ from ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>A pool that is younger than its note by more than this was made by somebody else.</summary>
    private static readonly TimeSpan LongestCreation = TimeSpan.FromHours(1);

    /// <summary>To be called just before AWS is asked for a pool.</summary>
    /// <returns>To be disposed of when the creation has ended, however it did.</returns>
    public IDisposable Begin(string poolName, string resourceName) =>
        journal.BeginCreation(new CreationEntry(client.Region, poolName, resourceName, time.GetUtcNow()));

    /// <summary>To be called when the engine is told of the pool, or when there is certainly none.</summary>
    public void Forget(string poolName) => journal.RemoveCreation(client.Region, poolName);

    /// <summary>Warns of each pool that was left behind, once.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var reader = new PoolReader(client);
        foreach (var entry in journal.TakeAbandonedCreations(client.Region))
        {
            try
            {
                if (await reader.FindByNameAsync(entry.PoolName, cancellationToken) is { } pool && IsOf(entry, pool))
                {
                    log.Warning(
                        $"Pool {pool.PoolName} ({pool.PoolId}) was made for {entry.ResourceName} by a run that broke off before it could tell of it, "
                        + $"so nothing manages it. Import it, with the id {pool.PoolId}@{client.Region}, or delete it by hand.");
                }
            }
            catch (Exception trouble) when (trouble is WorkSpacesException or OperationCanceledException)
            {
                // The next creation may get through.
                journal.BeginCreation(entry).Dispose();
            }
        }
    }

    private static bool IsOf(CreationEntry entry, WorkspacesPool pool) =>
        pool.CreatedAt >= entry.WrittenAt - ClockSkew && pool.CreatedAt <= entry.WrittenAt + LongestCreation;
}
