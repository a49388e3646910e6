using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>A wait for a pool that the user, or the operation's time, ended.</summary>
/// <param name="awaited">What was waited for: "it to be RUNNING".</param>
/// <param name="lastSeen">The pool as it was then, or null; what follows may look again.</param>
/// <param name="inner">The cancellation.</param>
internal sealed class PoolWaitCancelledException(string awaited, WorkspacesPool? lastSeen, OperationCanceledException inner)
    : OperationCanceledException($"The wait for {awaited} was cancelled.", inner, inner.CancellationToken)
{
    public string Awaited { get; } = awaited;

    public WorkspacesPool? LastSeen { get; } = lastSeen;
}
