using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Pools.Journal;
using WorkSpacesProvider.Pools.Planning;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>
/// Executes a plan. A field that AWS refuses on a running pool turns the rest of the plan into stop, update, start. When something fails
/// after the stop, the pool is brought back, and the failure tells both stories. For when this is killed instead, the start that is owed
/// is noted before the stop; whoever tells the engine how the update ended forgets it.
/// </summary>
internal sealed class PoolUpdater(PoolActions actions, PoolWaiter waiter, OwedStarts owedStarts, OperationBound bound, TimeProvider time)
{
    /// <summary>How long bringing the pool back may take beyond the operation's own time: a stop (about 5 minutes) and a start.</summary>
    private static readonly TimeSpan RestoreLimit = TimeSpan.FromMinutes(15);

    /// <summary>How long it may take when the engine wants to go: it kills a provider that lingers.</summary>
    private static readonly TimeSpan HurriedRestoreLimit = TimeSpan.FromSeconds(3);

    private readonly List<PoolStep> _done = [];
    private bool _stopIssued;
    private bool _reachedPool;

    /// <summary>The steps that were done to their end.</summary>
    public IReadOnlyList<PoolStep> Done => _done;

    /// <exception cref="PoolUpdateException">A step failed.</exception>
    public async Task<WorkspacesPool> ExecuteAsync(PoolUpdatePlan plan, WorkspacesPool live, StopPolicy policy)
    {
        var pool = live;
        var current = plan;
        for (var next = 0; next < current.Steps.Count; next++)
        {
            try
            {
                pool = await StepAsync(current.Steps[next], pool, current.EndsRunning);
                _done.Add(current.Steps[next]);
            }
            // Only the update's own refusal turns it into stop, update, start; a wait that fails after it does not.
            catch (InvalidResourceStateException refused) when (refused.Operation == OperationNames.UpdateWorkspacesPool && IsFallbackPossible(current))
            {
                current = current.WithStop(policy);
                next = -1;
            }
            catch (Exception failure) when (failure is WorkSpacesException or ProviderException or OperationCanceledException)
            {
                var owesStart = _stopIssued && current.FoundRunning && current.EndsRunning && current.Steps[next] is not (TagStep or UntagStep);
                var restored = owesStart ? await RestoreAsync(live) : null;
                throw new PoolUpdateException(failure, current.Steps[next], _done.Count > 0 || _reachedPool, restored);
            }
        }

        return pool;
    }

    private static bool IsFallbackPossible(PoolUpdatePlan plan) => plan.FoundRunning && !plan.Stops;

    private async Task<WorkspacesPool> StepAsync(PoolStep step, WorkspacesPool pool, bool endsRunning)
    {
        switch (step)
        {
            case StopStep stop:
                await actions.KeepPolicyAsync(pool, stop.Policy, bound.Token);
                if (endsRunning)
                {
                    owedStarts.Note(pool);
                }

                return await actions.StopNowAsync(pool, () => _stopIssued = _reachedPool = true, bound.Token);

            case UpdateStep update:
                return await actions.UpdateAsync(pool, update, () => _reachedPool = true, bound.Token);

            case StartStep:
                return await actions.StartAsync(pool, () => _reachedPool = true, bound.Token);

            case TagStep tag:
                await actions.TagAsync(pool.PoolId, tag, bound.Token);
                return pool;

            case UntagStep untag:
                await actions.UntagAsync(pool.PoolId, untag, bound.Token);
                return pool;

            default:
                throw new InvalidOperationException($"There is no way to execute a {step.GetType().Name}.");
        }
    }

    /// <summary>Starts the pool that this update stopped. Its own time is used, since the operation's may be over.</summary>
    private async Task<RestoreOutcome> RestoreAsync(WorkspacesPool live)
    {
        var isHurried = bound.IsCancelledByEngine;
        using var limit = new CancellationTokenSource(isHurried ? HurriedRestoreLimit : RestoreLimit, time);
        try
        {
            var pool = await waiter.LookAsync(live.PoolId, limit.Token) ?? live;
            if (pool.State == WorkspacesPoolState.Running)
            {
                return new RestoreOutcome(IsRunning: true, $"Pool {live.PoolName} is running.");
            }

            if (!isHurried && pool.State is not (WorkspacesPoolState.Stopped or WorkspacesPoolState.Starting))
            {
                pool = await waiter.WaitAsync(live.PoolId, WaitGoal.Settled(live.PoolName, "bringing back"), before: null, limit.Token) ?? pool;
            }

            if (isHurried || bound.HasTimedOut)
            {
                await actions.RequestStartAsync(live.PoolId, limit.Token);
                return new RestoreOutcome(IsRunning: true, $"Pool {live.PoolName} is being started again.");
            }

            if (pool.State == WorkspacesPoolState.Starting)
            {
                // AWS would put off a second start until the first has ended; where that can't end well, its errors say so at once.
                await waiter.WaitAsync(live.PoolId, WaitGoal.Running(live.PoolName), before: null, limit.Token);
                return new RestoreOutcome(IsRunning: true, $"Pool {live.PoolName} is running again.");
            }

            await actions.StartAsync(pool, () => { }, limit.Token);
            return new RestoreOutcome(IsRunning: true, $"Pool {live.PoolName} was started again and is as it was found.");
        }
        catch (Exception failure) when (failure is WorkSpacesException or ProviderException or OperationCanceledException)
        {
            var why = failure is OperationCanceledException ? "the time for it was over." : failure.Message;
            return new RestoreOutcome(IsRunning: false, $"Pool {live.PoolName} could not be started again: {why} The next update starts it.");
        }
    }
}
