using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>A pool as the API shows it.</summary>
internal static class PoolView
{
    public static WorkspacesPool Of(CallContext call, Pool pool)
    {
        var actual = pool.ActualUserSessions(call.Now, call.State.ProvisioningFails(pool));
        var errors = call.State.ProvisioningFailures
            .Where(failure => failure.Applies(pool))
            .Aggregate(pool.Errors, (all, failure) => all.AddRange(failure.Errors));

        return new(
            pool.PoolId,
            pool.PoolArn,
            new CapacityStatus(actual - pool.Sessions.Count, pool.DesiredUserSessions, actual, pool.Sessions.Count),
            pool.PoolName,
            pool.Description,
            pool.State,
            pool.CreatedAt,
            pool.BundleId,
            pool.DirectoryId,
            errors.IsEmpty ? null : errors,
            pool.ApplicationSettings,
            pool.TimeoutSettings,
            pool.RunningMode);
    }
}
