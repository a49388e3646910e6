using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Deletes a pool: stops it first where AWS, or the policy on connected people, asks for it; content if it is gone.</summary>
internal sealed class PoolDeleter(IWorkSpacesClient client, PoolActions actions, PoolWaiter waiter, IOperationLog log)
{
    /// <summary>A pool that was just stopped may be started by somebody else; more rounds than this are a quarrel.</summary>
    private const int MaxRounds = 3;

    public async Task DeleteAsync(string poolId, string poolName, StopPolicy policy, CancellationToken cancellationToken)
    {
        if (policy.ActiveSessions != ActiveSessionsPolicy.Disconnect && !await StopFirstAsync(poolId, poolName, policy, cancellationToken))
        {
            return;
        }

        for (var round = 1; ; round++)
        {
            try
            {
                await client.TerminateWorkspacesPoolAsync(new TerminateWorkspacesPoolRequest { PoolId = poolId }, cancellationToken);
                break;
            }
            catch (ResourceNotFoundException)
            {
                return;
            }
            catch (InvalidResourceStateException) when (round < MaxRounds)
            {
                if (!await StopFirstAsync(poolId, poolName, policy, cancellationToken))
                {
                    return;
                }
            }
        }

        await waiter.WaitAsync(poolId, WaitGoal.Gone(poolName), before: null, cancellationToken);
        log.Info($"Pool {poolName} is deleted.");
    }

    /// <returns>False when the pool is gone, so that nothing is left to do.</returns>
    private async Task<bool> StopFirstAsync(string poolId, string poolName, StopPolicy policy, CancellationToken cancellationToken)
    {
        try
        {
            var pool = await waiter.LookAsync(poolId, cancellationToken);
            if (pool?.State == WorkspacesPoolState.Deleting)
            {
                await waiter.WaitAsync(poolId, WaitGoal.Gone(poolName), before: null, cancellationToken);
                return false;
            }

            if (pool is not null && pool.State is not (WorkspacesPoolState.Running or WorkspacesPoolState.Stopped))
            {
                pool = await waiter.WaitAsync(poolId, WaitGoal.Settled(poolName, "waiting for"), before: null, cancellationToken);
            }

            if (pool?.State == WorkspacesPoolState.Running)
            {
                await actions.StopAsync(pool, policy, () => { }, cancellationToken);
            }

            return pool is not null;
        }
        catch (Exception gone) when (gone is ResourceNotFoundException or PoolWaitException { Kind: ErrorKind.NotFound })
        {
            return false;
        }
    }
}
