using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>A plan that broke off.</summary>
/// <param name="cause">Why.</param>
/// <param name="step">In which step.</param>
/// <param name="didSomething">Some step before it, or a part of it, reached the pool.</param>
/// <param name="restored">How it went to bring the pool back; null where there was nothing to bring back.</param>
internal sealed class PoolUpdateException(Exception cause, PoolStep step, bool didSomething, RestoreOutcome? restored) : Exception(cause.Message, cause)
{
    public Exception Cause { get; } = cause;

    public PoolStep Step { get; } = step;

    public bool DidSomething { get; } = didSomething;

    public RestoreOutcome? Restored { get; } = restored;
}
