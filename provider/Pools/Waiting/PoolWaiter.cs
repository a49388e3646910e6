using System.Globalization;
using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>
/// Waits for a pool.
/// <code>
///              create             start               stop
///   (nothing) ───────► CREATING ─► STOPPED ─► STARTING ─► RUNNING ─► STOPPING ─► STOPPED
///                                   │   ▲                  │   ▲
///                            update ▼   │           update ▼   │
///                                 UPDATING               UPDATING
///                                   │ terminate
///                                   ▼
///                                DELETING ─► (nothing)
/// </code>
/// There is no state for failure: a pool that can't be provisioned stays in STARTING, or is RUNNING with too few instances, and says why
/// in its errors. So the errors are read at every look.
/// </summary>
internal sealed class PoolWaiter(PoolWatcher watcher, IOperationLog log, TimeProvider time, Func<double> jitter)
{
    /// <summary>How long a new pool may stay unlisted before it counts as missing. Longer than AWS's usual delay of seconds.</summary>
    private static readonly TimeSpan InvisibilityLimit = TimeSpan.FromMinutes(2);

    /// <summary>How long an error that was there before may linger before it counts: AWS clears the list late.</summary>
    private static readonly TimeSpan OldErrorLimit = TimeSpan.FromMinutes(2);

    /// <summary>The last pool that was seen, for whoever has to tell how a wait ended.</summary>
    public WorkspacesPool? LastSeen { get; private set; }

    /// <summary>Looks at the pool now.</summary>
    /// <returns>The pool, or null when AWS doesn't know it.</returns>
    public async Task<WorkspacesPool?> LookAsync(string poolId, CancellationToken cancellationToken)
    {
        var pool = await watcher.LookAsync(poolId, TimeSpan.Zero, cancellationToken);
        LastSeen = pool ?? LastSeen;
        return pool;
    }

    /// <param name="poolId">Which pool.</param>
    /// <param name="goal">What to wait for.</param>
    /// <param name="before">The pool as it was before the operation, whose errors are old news; or null.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <returns>The pool in the state that was wanted; null when it is gone, if that was wanted.</returns>
    /// <exception cref="PoolWaitException">The wait can't end well.</exception>
    /// <exception cref="PoolWaitCancelledException">The token was cancelled.</exception>
    public async Task<WorkspacesPool?> WaitAsync(string poolId, WaitGoal goal, WorkspacesPool? before, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var oldErrors = before is null ? [] : PoolErrorText.Real(before).ToHashSet();
        for (var attempt = 0; ; attempt++)
        {
            var pool = await PollAsync(poolId, attempt, goal, cancellationToken);
            var elapsed = time.GetElapsedTime(started);
            if (pool is null)
            {
                if (goal.EndsWhenGone)
                {
                    return null;
                }

                if (!goal.MayBeInvisible || elapsed > InvisibilityLimit)
                {
                    throw new PoolWaitException(ErrorKind.NotFound, $"Pool {poolId} disappeared while this was waiting for it to be {goal.Target}. It was deleted by somebody else; run a refresh.");
                }

                log.Status($"{goal.Phase}: not listed yet, {Clock(elapsed)}");
                continue;
            }

            LastSeen = pool;
            ThrowIfHopeless(pool, goal, elapsed, oldErrors);
            if (goal.Reached.Contains(pool.State))
            {
                return pool;
            }

            if (!goal.Pending.Contains(pool.State))
            {
                throw new PoolWaitException(
                    ErrorKind.FailedPrecondition,
                    $"Pool {poolId} is {pool.State} while this was waiting for it to be {goal.Target}. Somebody else works on it; run again when they are done.");
            }

            log.Status(Progress(pool, goal, elapsed));
        }
    }

    private async Task<WorkspacesPool?> PollAsync(string poolId, int attempt, WaitGoal goal, CancellationToken cancellationToken)
    {
        try
        {
            return await watcher.LookAsync(poolId, PollDelays.Delay(attempt, jitter()), cancellationToken);
        }
        catch (OperationCanceledException cancelled)
        {
            throw new PoolWaitCancelledException($"it to be {goal.Target}", LastSeen, cancelled);
        }
    }

    private static void ThrowIfHopeless(WorkspacesPool pool, WaitGoal goal, TimeSpan elapsed, HashSet<WorkspacesPoolError> oldErrors)
    {
        if (!goal.FailsOnErrors)
        {
            return;
        }

        var fatal = PoolErrorText.Real(pool)
            .Where(error => !PoolErrorTable.Advice(error.ErrorCode).CanHeal && (elapsed > OldErrorLimit || !oldErrors.Contains(error)))
            .Select(PoolErrorText.Describe)
            .ToList();
        if (fatal.Count > 0)
        {
            throw new PoolWaitException(ErrorKind.FailedPrecondition, $"Pool {pool.PoolId} can't become {goal.Target}: {string.Join(' ', fatal)}");
        }
    }

    private static string Progress(WorkspacesPool pool, WaitGoal goal, TimeSpan elapsed)
    {
        var capacity = pool.CapacityStatus;
        var counts = pool.State switch
        {
            WorkspacesPoolState.Starting => $", {capacity.ActualUserSessions} of {capacity.DesiredUserSessions} sessions ready",
            WorkspacesPoolState.Stopping when capacity.ActiveUserSessions > 0 => $", {capacity.ActiveUserSessions} sessions left",
            _ => "",
        };
        var errors = PoolErrorText.Codes(pool) is { Length: > 0 } codes ? $", AWS reports {codes}" : "";
        return $"{goal.Phase}: {pool.State}{counts}{errors}, {Clock(elapsed)}";
    }

    /// <summary>A duration as people read it: 45s, 2m10s.</summary>
    public static string Clock(TimeSpan elapsed) => elapsed.TotalMinutes < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalSeconds}s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes}m{elapsed.Seconds:00}s");
}
