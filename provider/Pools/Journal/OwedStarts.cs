using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Journal;

/// <summary>
/// The starts that updates still owe to the pools of one region. The engine's state tells of those that failed; the journal tells of those
/// that were killed, for a pool that they left stopped looks like one that somebody stopped on purpose.
/// </summary>
internal sealed class OwedStarts(IPoolJournal journal, string region, TimeProvider time)
{
    /// <summary>After a day the pool may well have been stopped on purpose since.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromHours(24);

    /// <summary>To be called just before a pool is stopped that is to run again.</summary>
    public void Note(WorkspacesPool pool) =>
        journal.WriteStop(new StopEntry(region, pool.PoolId, pool.CreatedAt, WorkspacesPoolState.Running, time.GetUtcNow()));

    public void Forget(string poolId) => journal.RemoveStop(region, poolId);

    /// <summary>The stored outputs as they would be if the update had failed instead of being killed: they tell of the start that it owes.</summary>
    /// <param name="outputs">The stored outputs.</param>
    /// <param name="pool">The live pool. One that runs is owed nothing any more.</param>
    /// <param name="log">Where to tell the user why.</param>
    public MapValue Complete(MapValue outputs, WorkspacesPool pool, IOperationLog log)
    {
        if (StateOwedTo(pool) is not { } owed || outputs.ContainsKey(PoolProperty.ResumeState))
        {
            return outputs;
        }

        log.Warning(
            $"Pool {pool.PoolName} is {pool.State} because an update of it was killed; it was {owed} before. An update brings it back to that, unless desiredState says otherwise.");
        return outputs.With(PoolProperty.ResumeState, owed);
    }

    private string? StateOwedTo(WorkspacesPool pool)
    {
        if (journal.FindStop(region, pool.PoolId) is not { } entry)
        {
            return null;
        }

        if (entry.PoolCreatedAt == pool.CreatedAt && entry.FoundState != pool.State && time.GetUtcNow() - entry.WrittenAt <= Validity)
        {
            return entry.FoundState;
        }

        Forget(pool.PoolId);
        return null;
    }
}
