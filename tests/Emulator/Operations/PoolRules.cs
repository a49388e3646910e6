using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>What a pool's values must agree with: the bundles and directories there are, and the quotas.</summary>
internal static class PoolRules
{
    public static void RequireBundle(CallContext call, string bundleId)
    {
        var bundle = call.Region.Bundles.Find(bundleId) ?? throw AwsErrors.ResourceNotFound("Bundle", bundleId);
        var state = bundle.Text("State") ?? "AVAILABLE";
        if (state is not "AVAILABLE")
            throw AwsErrors.InvalidParameterValues($"Bundle '{bundleId}' is {state}; a pool needs an AVAILABLE bundle.");
    }

    public static void RequireDirectory(CallContext call, string directoryId)
    {
        var directory = call.Region.Directories.Find(directoryId) ?? throw AwsErrors.ResourceNotFound("Directory", directoryId);
        var type = directory.Text("WorkspaceType") ?? "POOLS";
        if (type is not "POOLS")
        {
            throw AwsErrors.OperationNotSupported(
                $"Directory '{directoryId}' is of the type {type}; a pool needs a directory of the type POOLS.", "UNSUPPORTED_DIRECTORY_TYPE");
        }

        var state = directory.Text("State") ?? "REGISTERED";
        if (state is not "REGISTERED")
            throw AwsErrors.InvalidParameterValues($"Directory '{directoryId}' is {state}; a pool needs a REGISTERED directory.");
    }

    public static void RequireFreeName(CallContext call, string poolName)
    {
        if (call.Region.Pools.Any(pool => string.Equals(pool.PoolName, poolName, StringComparison.Ordinal)))
            throw AwsErrors.ResourceAlreadyExists($"A pool named '{poolName}' exists already in this account and region.");
    }

    public static void RequirePoolQuota(CallContext call)
    {
        var quota = call.Switches.Whole(SwitchTable.PoolQuota);
        if (quota > 0 && call.Region.Pools.Count >= quota)
        {
            throw AwsErrors.ResourceLimitExceeded(
                $"This account has {call.Region.Pools.Count} pools in {call.Region.Region}; the quota is {quota}.");
        }
    }

    /// <param name="call">The call.</param>
    /// <param name="desired">The pool's desired sessions after the call.</param>
    /// <param name="present">The pool as it is; null for a new one.</param>
    public static void RequireSessionQuota(CallContext call, int desired, Pool? present)
    {
        var quota = call.Switches.Whole(SwitchTable.SessionQuota);
        if (quota == 0) return;
        var total = desired + call.Region.Pools.Where(pool => pool.Sequence != present?.Sequence).Sum(pool => (long)pool.DesiredUserSessions);
        if (total > quota)
            throw AwsErrors.ResourceLimitExceeded($"The pools in {call.Region.Region} would want {total} sessions; the quota is {quota}.");
    }
}
