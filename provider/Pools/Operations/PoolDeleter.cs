using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Deletes a pool: stops it first where AWS, or the policy on connected people, asks for it; content if it is gone.</summary>
internal sealed class PoolDeleter(IWorkSpacesClient client, PoolActions actions, PoolWaiter waiter, TerminationTrial trial, IOperationLog log)
{
    /// <summary>A pool that was just stopped may be started by somebody else; more rounds than this are a quarrel.</summary>
    private const int MaxRounds = 3;

    public async Task DeleteAsync(string poolId, string poolName, StopPolicy policy, CancellationToken cancellationToken)
    {
        try
        {
            for (var round = 1; !await TerminateAsync(poolId, poolName, policy, round == MaxRounds, cancellationToken); round++)
            {
            }

            await waiter.WaitAsync(poolId, WaitGoal.Gone(poolName), before: null, cancellationToken);
            log.Info($"Pool {poolName} is deleted.");
        }
        catch (Exception gone) when (gone is ResourceNotFoundException or PoolWaitException { Kind: ErrorKind.NotFound })
        {
            // As wanted, whoever did it.
        }
    }

    /// <returns>False when AWS refused for the state that the pool got into meanwhile.</returns>
    private async Task<bool> TerminateAsync(string poolId, string poolName, StopPolicy policy, bool isLastRound, CancellationToken cancellationToken)
    {
        var pool = await SettledAsync(poolId, poolName, cancellationToken);
        if (pool?.State == WorkspacesPoolState.Deleting)
        {
            return true;
        }

        try
        {
            if (pool?.State == WorkspacesPoolState.Running)
            {
                if (policy.ActiveSessions == ActiveSessionsPolicy.Disconnect && await trial.TryAsync(() => TryTerminateAsync(poolId, cancellationToken), cancellationToken))
                {
                    return true;
                }

                await actions.StopAsync(pool, policy, () => { }, cancellationToken);
            }

            // Also where AWS doesn't list the pool: it may only be new. What AWS says to this decides.
            await client.TerminateWorkspacesPoolAsync(new TerminateWorkspacesPoolRequest { PoolId = poolId }, cancellationToken);
            return true;
        }
        catch (Exception busy) when (busy is InvalidResourceStateException or OperationInProgressException && !isLastRound)
        {
            return false;
        }
    }

    private async Task<bool> TryTerminateAsync(string poolId, CancellationToken cancellationToken)
    {
        try
        {
            await client.TerminateWorkspacesPoolAsync(new TerminateWorkspacesPoolRequest { PoolId = poolId }, cancellationToken);
            return true;
        }
        catch (InvalidResourceStateException)
        {
            return false;
        }
    }

    /// <summary>The pool once nothing else goes on with it. A start that can't end well never settles: then AWS's answer to the deletion decides.</summary>
    private async Task<WorkspacesPool?> SettledAsync(string poolId, string poolName, CancellationToken cancellationToken)
    {
        var pool = await waiter.LookAsync(poolId, cancellationToken);
        if (pool?.State is null or WorkspacesPoolState.Running or WorkspacesPoolState.Stopped or WorkspacesPoolState.Deleting)
        {
            return pool;
        }

        try
        {
            var goal = WaitGoal.Settled(poolName, "waiting for") with { FailsOnErrors = pool.State == WorkspacesPoolState.Starting };
            return await waiter.WaitAsync(poolId, goal, before: null, cancellationToken);
        }
        catch (PoolWaitException hopeless) when (hopeless.Kind != ErrorKind.NotFound)
        {
            return waiter.LastSeen;
        }
    }
}
