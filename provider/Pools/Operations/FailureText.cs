using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Turns whatever ended an operation into a failure for the user.</summary>
internal static class FailureText
{
    /// <param name="exception">What ended it.</param>
    /// <param name="bound">The operation's time.</param>
    /// <param name="pool">The pool's name.</param>
    /// <param name="lastSeen">The pool as last seen, or null.</param>
    public static ProviderException Explain(Exception exception, OperationBound bound, string pool, WorkspacesPool? lastSeen) => exception switch
    {
        ProviderException own => own,
        WorkSpacesException aws => AwsErrors.Translate(aws),
        OperationCanceledException when bound.HasTimedOut => new ProviderException(ErrorKind.DeadlineExceeded, TimedOut(exception, bound, pool, Seen(exception, lastSeen)), exception),
        OperationCanceledException => new ProviderException(
            ErrorKind.Cancelled, $"The {bound.Operation} of pool {pool} was cancelled{Awaited(exception)}{LastSeen(Seen(exception, lastSeen))}. Run it again to go on.", exception),
        _ => new ProviderException(ErrorKind.Internal, $"The {bound.Operation} of pool {pool} failed by a mistake in the provider: {exception.Message}", exception),
    };

    private static string TimedOut(Exception exception, OperationBound bound, string pool, WorkspacesPool? lastSeen)
    {
        var errors = lastSeen is null ? [] : PoolErrorText.Real(lastSeen).Select(PoolErrorText.Describe).ToList();
        return $"The {bound.Operation} of pool {pool} did not end within {PoolWaiter.Clock(bound.Limit)}{Awaited(exception)}{LastSeen(lastSeen)}. "
            + (errors.Count > 0 ? $"AWS reports: {string.Join(' ', errors)} " : "")
            + $"What was done is kept: run it again to go on, or raise customTimeouts.{bound.Operation} on this resource.";
    }

    /// <summary>The pool when the wait ended: what was done to bring it back has seen it since.</summary>
    private static WorkspacesPool? Seen(Exception exception, WorkspacesPool? lastSeen) => (exception as PoolWaitCancelledException)?.LastSeen ?? lastSeen;

    private static string Awaited(Exception exception) => exception is PoolWaitCancelledException wait ? $" while this was waiting for {wait.Awaited}" : "";

    private static string LastSeen(WorkspacesPool? pool) => pool is null
        ? ""
        : $"; it was last seen {pool.State} with {pool.CapacityStatus.ActualUserSessions} of {pool.CapacityStatus.DesiredUserSessions} sessions ready";
}
