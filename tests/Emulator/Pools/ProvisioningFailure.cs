using System.Collections.Immutable;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>
/// A failure that pools run into, present and future: no instance can be made, so actual stays under desired, and the
/// pool shows the errors. Every given property must match; none given matches every pool.
/// </summary>
internal sealed record ProvisioningFailure
{
    public string? PoolId { get; init; }

    public string? PoolName { get; init; }

    public string? DirectoryId { get; init; }

    public string? BundleId { get; init; }

    /// <summary>The errors the pool shows while it is STARTING, RUNNING or UPDATING.</summary>
    public ImmutableArray<WorkspacesPoolError> Errors { get; init; } = [];

    /// <summary>The pool stays STARTING instead of reaching RUNNING without instances.</summary>
    public bool HoldsStarting { get; init; }

    public bool Applies(Pool pool) =>
        pool.State is PoolState.STARTING or PoolState.RUNNING or PoolState.UPDATING
        && Matches(PoolId, pool.PoolId)
        && Matches(PoolName, pool.PoolName)
        && Matches(DirectoryId, pool.DirectoryId)
        && Matches(BundleId, pool.BundleId);

    private static bool Matches(string? wanted, string found) => wanted is null || string.Equals(wanted, found, StringComparison.Ordinal);
}
