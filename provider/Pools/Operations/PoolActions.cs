using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pools.Planning;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>The single steps of a plan, each from its call to the end of its wait.</summary>
/// <param name="client">The region's API.</param>
/// <param name="waiter">Waits and tells progress.</param>
/// <param name="log">Where milestones go.</param>
/// <param name="time">The clock.</param>
internal sealed class PoolActions(IWorkSpacesClient client, PoolWaiter waiter, IOperationLog log, TimeProvider time)
{
    private static readonly TimeSpan DrainPoll = TimeSpan.FromSeconds(15);
    private readonly SessionCounter _sessions = new(client);

    /// <summary>Keeps the policy on connected people, stops the pool, waits until it is stopped.</summary>
    /// <param name="pool">A running pool.</param>
    /// <param name="policy">What to do about people who are connected.</param>
    /// <param name="issued">Called when the stop was asked for, or may have been: the pool is no longer as it was found.</param>
    /// <param name="cancellationToken">Ends the waits.</param>
    public async Task<WorkspacesPool> StopAsync(WorkspacesPool pool, StopPolicy policy, Action issued, CancellationToken cancellationToken)
    {
        await KeepPolicyAsync(pool, policy, cancellationToken);
        return await StopNowAsync(pool, issued, cancellationToken);
    }

    /// <summary>Stops the pool whoever is connected, waits until it is stopped.</summary>
    /// <param name="pool">A running pool.</param>
    /// <param name="issued">Called when the stop was asked for, or may have been.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WorkspacesPool> StopNowAsync(WorkspacesPool pool, Action issued, CancellationToken cancellationToken)
    {
        log.Info($"Stopping pool {pool.PoolName}; AWS takes about 5 minutes for it.");
        try
        {
            await SendAsync(() => client.StopWorkspacesPoolAsync(new StopWorkspacesPoolRequest { PoolId = pool.PoolId }, cancellationToken), issued);
        }
        catch (InvalidResourceStateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody may have been quicker; only a pool that still runs was really refused.
            var now = await waiter.LookAsync(pool.PoolId, cancellationToken);
            if (now?.State is not (WorkspacesPoolState.Stopping or WorkspacesPoolState.Stopped))
            {
                throw;
            }

            issued();
        }

        var stopped = await waiter.WaitAsync(pool.PoolId, WaitGoal.Stopped(pool.PoolName), before: null, cancellationToken);
        log.Info($"Pool {pool.PoolName} is stopped.");
        return stopped!;
    }

    /// <summary>Starts the pool, waits until it runs.</summary>
    /// <param name="pool">A stopped pool.</param>
    /// <param name="issued">Called when the start was asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WorkspacesPool> StartAsync(WorkspacesPool pool, Action issued, CancellationToken cancellationToken)
    {
        log.Info($"Starting pool {pool.PoolName}.");
        await SendAsync(() => RequestStartAsync(pool.PoolId, cancellationToken), issued);
        var running = await waiter.WaitAsync(pool.PoolId, WaitGoal.Running(pool.PoolName), before: pool, cancellationToken);
        log.Info($"Pool {pool.PoolName} is running.");
        return running!;
    }

    /// <summary>Asks for the start and no more.</summary>
    public async Task RequestStartAsync(string poolId, CancellationToken cancellationToken)
    {
        try
        {
            await client.StartWorkspacesPoolAsync(new StartWorkspacesPoolRequest { PoolId = poolId }, cancellationToken);
        }
        catch (InvalidResourceStateException) when (!cancellationToken.IsCancellationRequested)
        {
            var now = await waiter.LookAsync(poolId, cancellationToken);
            if (now?.State is not (WorkspacesPoolState.Starting or WorkspacesPoolState.Running))
            {
                throw;
            }
        }
    }

    /// <summary>Changes the fields of the request, waits until AWS is done with it, and so reads the result back.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="step">What to change.</param>
    /// <param name="issued">Called when the change was asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WorkspacesPool> UpdateAsync(WorkspacesPool pool, UpdateStep step, Action issued, CancellationToken cancellationToken)
    {
        await SendAsync(() => client.UpdateWorkspacesPoolAsync(step.Request, cancellationToken), issued);
        var settled = await waiter.WaitAsync(pool.PoolId, WaitGoal.Settled(pool.PoolName, "updating"), before: null, cancellationToken);
        log.Info($"Updated {string.Join(", ", step.Properties)} of pool {pool.PoolName}.");
        return settled!;
    }

    public Task TagAsync(string poolId, TagStep step, CancellationToken cancellationToken) => client.CreateTagsAsync(
        new CreateTagsRequest { ResourceId = poolId, Tags = [.. step.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })] }, cancellationToken);

    public Task UntagAsync(string poolId, UntagStep step, CancellationToken cancellationToken) =>
        client.DeleteTagsAsync(new DeleteTagsRequest { ResourceId = poolId, TagKeys = step.Keys }, cancellationToken);

    /// <summary>Sends a call that changes the pool, and says so unless AWS refused it: a call without an answer may have been heard.</summary>
    private static async Task SendAsync(Func<Task> call, Action issued)
    {
        try
        {
            await call();
            issued();
        }
        catch (Exception failure) when (failure is not WorkSpacesException { AnswerMayBeLost: false })
        {
            issued();
            throw;
        }
    }

    /// <summary>Does what the policy says about people who are connected.</summary>
    /// <exception cref="ProviderException">Somebody is, and the policy is to fail.</exception>
    public async Task KeepPolicyAsync(WorkspacesPool pool, StopPolicy policy, CancellationToken cancellationToken)
    {
        switch (policy.ActiveSessions)
        {
            case ActiveSessionsPolicy.Disconnect:
                var active = pool.CapacityStatus.ActiveUserSessions;
                if (active > 0)
                {
                    log.Warning($"Stopping pool {pool.PoolName} ends {active} {(active == 1 ? "session" : "sessions")}.");
                }

                return;

            case ActiveSessionsPolicy.Fail:
                var count = await _sessions.CountAsync(pool.PoolId, cancellationToken);
                if (count.Sessions > 0)
                {
                    throw new ProviderException(
                        ErrorKind.FailedPrecondition,
                        $"Pool {pool.PoolName} was not stopped: {count}, and stopPolicy.activeSessions is FAIL. "
                        + "Run again when they are gone, or set it to WAIT or DISCONNECT.");
                }

                return;

            default:
                await DrainAsync(pool, policy.DrainTimeout, cancellationToken);
                return;
        }
    }

    private async Task DrainAsync(WorkspacesPool pool, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var count = await _sessions.CountAsync(pool.PoolId, cancellationToken);
            var left = limit - time.GetElapsedTime(started);
            if (count.Sessions == 0)
            {
                return;
            }

            if (left <= TimeSpan.Zero)
            {
                log.Warning($"Pool {pool.PoolName} is stopped although {count}: stopPolicy.drainTimeoutInSeconds ({limit.TotalSeconds:0}) is over.");
                return;
            }

            log.Status($"draining pool {pool.PoolName}: {count}, {PoolWaiter.Clock(left)} left");
            try
            {
                await Task.Delay(left < DrainPoll ? left : DrainPoll, time, cancellationToken);
            }
            catch (OperationCanceledException cancelled)
            {
                throw new PoolWaitCancelledException($"everybody to leave it ({count})", pool, cancelled);
            }
        }
    }
}
