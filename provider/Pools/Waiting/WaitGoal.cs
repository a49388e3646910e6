using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>What a wait is for.</summary>
/// <param name="Phase">What happens meanwhile, as a line of progress begins: "starting pool support".</param>
/// <param name="Target">The end in words: "RUNNING", "gone".</param>
/// <param name="Reached">States that end the wait well.</param>
/// <param name="Pending">States on the way; any other is unexpected.</param>
/// <param name="EndsWhenGone">The pool's disappearance ends the wait well.</param>
/// <param name="MayBeInvisible">The pool may not be listed yet.</param>
/// <param name="FailsOnErrors">An error of the pool that can't heal ends the wait.</param>
internal sealed record WaitGoal(
    string Phase,
    string Target,
    IReadOnlySet<string> Reached,
    IReadOnlySet<string> Pending,
    bool EndsWhenGone = false,
    bool MayBeInvisible = false,
    bool FailsOnErrors = false)
{
    private static readonly HashSet<string> Transitional =
        [WorkspacesPoolState.Creating, WorkspacesPoolState.Starting, WorkspacesPoolState.Stopping, WorkspacesPoolState.Updating];

    /// <summary>After a create: CREATING (and, seen by others, UPDATING) until the pool is there in any state.</summary>
    public static WaitGoal Created(string pool) => new(
        $"creating pool {pool}", "created",
        Set(WorkspacesPoolState.Stopped, WorkspacesPoolState.Running, WorkspacesPoolState.Starting),
        Set(WorkspacesPoolState.Creating, WorkspacesPoolState.Updating), MayBeInvisible: true, FailsOnErrors: true);

    /// <summary>After a start. STOPPED may still show for a moment.</summary>
    public static WaitGoal Running(string pool) => new(
        $"starting pool {pool}", WorkspacesPoolState.Running,
        Set(WorkspacesPoolState.Running), Set([.. Transitional, WorkspacesPoolState.Stopped]), FailsOnErrors: true);

    /// <summary>After a stop. RUNNING may still show for a moment.</summary>
    public static WaitGoal Stopped(string pool) => new(
        $"stopping pool {pool}", WorkspacesPoolState.Stopped,
        Set(WorkspacesPoolState.Stopped), Set([.. Transitional, WorkspacesPoolState.Running]));

    /// <summary>Before and after an update: whatever goes on ends in RUNNING or STOPPED.</summary>
    public static WaitGoal Settled(string pool, string phase) => new(
        $"{phase} pool {pool}", "RUNNING or STOPPED",
        Set(WorkspacesPoolState.Running, WorkspacesPoolState.Stopped), Transitional);

    /// <summary>After a terminate.</summary>
    public static WaitGoal Gone(string pool) => new(
        $"deleting pool {pool}", "gone",
        Set(), Set([.. Transitional, WorkspacesPoolState.Deleting, WorkspacesPoolState.Running, WorkspacesPoolState.Stopped]), EndsWhenGone: true);

    private static HashSet<string> Set(params IEnumerable<string> states) => new(states, StringComparer.Ordinal);
}
