using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

// State      | Start                 | Stop                  | Update                        | Terminate
// -----------|-----------------------|-----------------------|-------------------------------|---------------------------------
// (none)     | create: CREATING, then STOPPED; or, ALWAYS_ON and always-on-after-create=running: STARTING, then RUNNING
// CREATING   | in progress           | in progress           | in progress                   | in progress
// STOPPED    | STARTING, RUNNING [a] | wrong state           | UPDATING, STOPPED             | DELETING, gone
// STARTING   | in progress           | in progress           | in progress [b]               | in progress
// RUNNING    | wrong state           | STOPPING, STOPPED [a] | UPDATING, RUNNING [c]         | wrong state [d]
// STOPPING   | in progress           | in progress           | in progress [b]               | in progress
// UPDATING   | in progress           | in progress           | in progress [b]               | in progress
// DELETING   | in progress           | in progress           | in progress                   | in progress
//
// in progress = OperationInProgressException, wrong state = InvalidResourceStateException.
// [a] start-stop-always-on=refused: wrong state for an ALWAYS_ON pool. stop-with-sessions=refused: wrong state while there are sessions.
// [b] update-in-transition: invalid-state = wrong state; accepted = the values change, the way ahead stays.
// [c] A change of RunningMode or DirectoryId needs STOPPED; of BundleId and MaxUserDurationInSeconds too, where the
//     live-… switches say so: wrong state otherwise.
// [d] terminate-running=stops-first: STOPPING, DELETING, gone.

/// <summary>The state machine of a pool: pure functions of a pool, the time and the switches.</summary>
internal static class PoolStateMachine
{
    public static Verdict Decide(PoolState state, PoolOperation operation, SwitchSettings switches) => (operation, state) switch
    {
        (PoolOperation.Start, PoolState.STOPPED) => Verdict.Accepted,
        (PoolOperation.Start, PoolState.RUNNING) => Verdict.WrongState,

        (PoolOperation.Stop, PoolState.RUNNING) => Verdict.Accepted,
        (PoolOperation.Stop, PoolState.STOPPED) => Verdict.WrongState,

        (PoolOperation.Update, PoolState.STOPPED or PoolState.RUNNING) => Verdict.Accepted,
        (PoolOperation.Update, PoolState.STARTING or PoolState.STOPPING or PoolState.UPDATING) =>
            switches[SwitchTable.UpdateInTransition] switch
            {
                "accepted" => Verdict.Accepted,
                "invalid-state" => Verdict.WrongState,
                _ => Verdict.InProgress,
            },

        (PoolOperation.Terminate, PoolState.STOPPED) => Verdict.Accepted,
        (PoolOperation.Terminate, PoolState.RUNNING) =>
            switches.Is(SwitchTable.TerminateRunning, "stops-first") ? Verdict.Accepted : Verdict.WrongState,

        _ => Verdict.InProgress,
    };

    public static Pool Create(Pool pool, DateTimeOffset now, TransitionTimes times, SwitchSettings switches)
    {
        var created = now + times.Create;
        return pool.RunningMode == RunningMode.ALWAYS_ON && switches.Is(SwitchTable.AlwaysOnAfterCreate, "running")
            ? pool with
            {
                State = PoolState.CREATING,
                Ahead = [new(PoolState.STARTING, created), new(PoolState.RUNNING, created + times.Start)],
                Ramp = new(0, pool.DesiredUserSessions, created, created + times.Start),
            }
            : pool with
            {
                State = PoolState.CREATING,
                Ahead = [new(PoolState.STOPPED, created)],
                Ramp = CapacityRamp.Constant(0),
            };
    }

    public static Pool Start(Pool pool, DateTimeOffset now, TransitionTimes times, SwitchSettings switches)
    {
        Require(pool, PoolOperation.Start, switches);
        RequireAutoStop(pool, "started", switches);
        return pool with
        {
            State = PoolState.STARTING,
            Ahead = [new(PoolState.RUNNING, now + times.Start)],
            Ramp = new(0, pool.DesiredUserSessions, now, now + times.Start),
        };
    }

    public static Pool Stop(Pool pool, DateTimeOffset now, TransitionTimes times, SwitchSettings switches)
    {
        Require(pool, PoolOperation.Stop, switches);
        RequireAutoStop(pool, "stopped", switches);
        if (pool.Sessions.Count > 0 && switches.Is(SwitchTable.StopWithSessions, "refused"))
        {
            throw AwsErrors.InvalidResourceState(
                $"Pool '{pool.PoolId}' has {pool.Sessions.Count} active user sessions; they must end before it can be stopped.");
        }

        return Halt(pool, now, times) with { Ahead = [new(PoolState.STOPPED, now + times.Stop)] };
    }

    public static Pool Terminate(Pool pool, DateTimeOffset now, TransitionTimes times, SwitchSettings switches)
    {
        Require(pool, PoolOperation.Terminate, switches);
        if (pool.State != PoolState.RUNNING)
            return pool with { State = PoolState.DELETING, Ahead = [new(null, now + times.Delete)] };

        var stopped = now + times.Stop;
        return Halt(pool, now, times) with
        {
            Ahead = [new(PoolState.DELETING, stopped), new(null, stopped + times.Delete)],
        };
    }

    public static Pool Update(Pool pool, PoolChange change, DateTimeOffset now, TransitionTimes times, SwitchSettings switches)
    {
        Require(pool, PoolOperation.Update, switches);
        var changed = change.ApplyTo(pool, switches);
        if (pool.State != PoolState.STOPPED) RequireNothingThatNeedsAStoppedPool(pool, changed, switches);

        if (changed.DesiredUserSessions != pool.DesiredUserSessions)
            changed = changed with { Ramp = Rescaled(changed, now, times) };
        return pool.State is PoolState.STOPPED or PoolState.RUNNING
            ? changed with { State = PoolState.UPDATING, Ahead = [new(pool.State, now + times.Update)] }
            : changed;
    }

    /// <summary>The pool as it stands now, every arrival that is due behind it. Null: it is gone.</summary>
    /// <param name="pool">The pool as it was last seen.</param>
    /// <param name="now">The time.</param>
    /// <param name="startIsHeld">A provisioning failure keeps it in STARTING.</param>
    public static Pool? Settle(Pool pool, DateTimeOffset now, bool startIsHeld)
    {
        while (pool.Ahead is [var next, ..] && next.At <= now)
        {
            if (startIsHeld && pool.State == PoolState.STARTING && next.State == PoolState.RUNNING) break;
            if (next.State is not { } state) return null;
            pool = pool with { State = state, Ahead = pool.Ahead.RemoveAt(0) };
        }

        return pool;
    }

    /// <summary>A stop: the sessions end at once, the instances go over the time the stop takes.</summary>
    private static Pool Halt(Pool pool, DateTimeOffset now, TransitionTimes times) => pool with
    {
        State = PoolState.STOPPING,
        Sessions = [],
        NextArrivalOfUser = null,
        Ramp = new(pool.Ramp.At(now), 0, now, now + times.Stop),
    };

    /// <summary>Only a pool with instances has anything to scale; a starting one reaches the new count when it runs.</summary>
    private static CapacityRamp Rescaled(Pool pool, DateTimeOffset now, TransitionTimes times) => pool.State switch
    {
        PoolState.RUNNING => new(pool.Ramp.At(now), pool.DesiredUserSessions, now, now + times.Scale),
        PoolState.STARTING => pool.Ramp with { To = pool.DesiredUserSessions },
        PoolState.UPDATING when pool.Ahead is [{ State: PoolState.RUNNING }] =>
            new(pool.Ramp.At(now), pool.DesiredUserSessions, now, now + times.Scale),
        _ => pool.Ramp,
    };

    private static void Require(Pool pool, PoolOperation operation, SwitchSettings switches)
    {
        switch (Decide(pool.State, operation, switches))
        {
            case Verdict.InProgress:
                throw AwsErrors.OperationInProgress($"Pool '{pool.PoolId}' is {pool.State}. Try {operation} again when this is done.");
            case Verdict.WrongState:
                throw AwsErrors.InvalidResourceState($"Pool '{pool.PoolId}' is {pool.State}; {operation} is not possible in this state.");
        }
    }

    private static void RequireAutoStop(Pool pool, string participle, SwitchSettings switches)
    {
        if (pool.RunningMode == RunningMode.ALWAYS_ON && switches.Is(SwitchTable.StartStopAlwaysOn, "refused"))
            throw AwsErrors.InvalidResourceState($"Pool '{pool.PoolId}' is ALWAYS_ON; only an AUTO_STOP pool can be {participle}.");
    }

    private static void RequireNothingThatNeedsAStoppedPool(Pool pool, Pool changed, SwitchSettings switches)
    {
        string? member = null;
        if (changed.RunningMode != pool.RunningMode)
            member = "RunningMode";
        else if (!string.Equals(changed.DirectoryId, pool.DirectoryId, StringComparison.Ordinal))
            member = "DirectoryId";
        else if (!string.Equals(changed.BundleId, pool.BundleId, StringComparison.Ordinal) && switches.Is(SwitchTable.LiveBundleUpdate, "refused"))
            member = "BundleId";
        else if (changed.TimeoutSettings?.MaxUserDurationInSeconds != pool.TimeoutSettings?.MaxUserDurationInSeconds
            && switches.Is(SwitchTable.LiveMaxDurationUpdate, "refused"))
            member = "MaxUserDurationInSeconds";

        if (member is not null)
            throw AwsErrors.InvalidResourceState($"Pool '{pool.PoolId}' is {pool.State}; {member} can be changed only while it is STOPPED.");
    }
}
