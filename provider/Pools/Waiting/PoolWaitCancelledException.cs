using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>A wait for a pool that the user, or the operation's time, ended.</summary>
/// <param name="target">What was waited for: "RUNNING", "gone".</param>
/// <param name="lastSeen">The pool as it was then, or null; what follows may look again.</param>
/// <param name="inner">The cancellation.</param>
internal sealed class PoolWaitCancelledException(string target, WorkspacesPool? lastSeen, OperationCanceledException inner)
    : OperationCanceledException($"The wait for the pool to be {target} was cancelled.", inner, inner.CancellationToken)
{
    public string Target { get; } = target;

    public WorkspacesPool? LastSeen { get; } = lastSeen;
}
