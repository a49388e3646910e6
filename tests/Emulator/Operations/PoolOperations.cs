using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>The operations that change pools.</summary>
internal static class PoolOperations
{
    private const string ClosedToNewCustomers =
        "Amazon WorkSpaces Pools is no longer available to new customers as of 7/30/2026. "
        + "Refer to https://docs.aws.amazon.com/workspaces/latest/adminguide/wsp-pools-end-of-support.html";

    public static WorkspacesPoolResult Create(CallContext call, CreateWorkspacesPoolRequest request)
    {
        if (call.Switches.Is(SwitchTable.ClosedToNewCustomers, "on")) throw AwsErrors.AccessDenied(ClosedToNewCustomers);

        var tags = TagRules.Add(TagRules.None, request.Tags ?? []);
        PoolRules.RequireFreeName(call, request.PoolName);
        PoolRules.RequireBundle(call, request.BundleId);
        PoolRules.RequireDirectory(call, request.DirectoryId);
        PoolRules.RequirePoolQuota(call);
        PoolRules.RequireSessionQuota(call, request.Capacity.DesiredUserSessions, null);

        var poolId = call.State.Ids.PoolId();
        var pool = PoolStateMachine.Create(
            new Pool
            {
                Sequence = call.State.Ids.NextSequence(),
                PoolId = poolId,
                PoolArn = call.Region.PoolArn(poolId),
                PoolName = request.PoolName,
                Description = request.Description,
                BundleId = request.BundleId,
                DirectoryId = request.DirectoryId,
                DesiredUserSessions = request.Capacity.DesiredUserSessions,
                RunningMode = PoolDefaults.RunningMode(request.RunningMode, call.Switches),
                ApplicationSettings = PoolDefaults.ApplicationSettings(request.ApplicationSettings, call.Region.ApplicationSettingsBucket),
                TimeoutSettings = PoolDefaults.TimeoutSettings(request.TimeoutSettings, call.Switches),
                CreatedAt = call.Now,
                State = PoolState.CREATING,
            },
            call.Now,
            call.Times,
            call.Switches);

        call.Region.Put(pool);
        call.Region.TagsOf(poolId).Change(tags, call.Now + call.Switches.Duration(SwitchTable.TagDelaySeconds));
        return new(PoolView.Of(call, pool));
    }

    public static WorkspacesPoolResult Update(CallContext call, UpdateWorkspacesPoolRequest request)
    {
        var pool = Find(call, request.PoolId);
        if (request.BundleId is { } bundleId) PoolRules.RequireBundle(call, bundleId);
        if (request.DirectoryId is { } directoryId) PoolRules.RequireDirectory(call, directoryId);
        if (request.Capacity is { } capacity) PoolRules.RequireSessionQuota(call, capacity.DesiredUserSessions, pool);

        var updated = PoolStateMachine.Update(
            pool, new PoolChange(request, call.Region.ApplicationSettingsBucket), call.Now, call.Times, call.Switches);
        call.Region.Put(updated);
        return new(PoolView.Of(call, updated));
    }

    public static void Start(CallContext call, PoolIdRequest request)
    {
        var pool = Find(call, request.PoolId);
        PoolRules.RequireSessionQuota(call, pool.DesiredUserSessions, pool);
        call.Region.Put(PoolStateMachine.Start(pool, call.Now, call.Times, call.Switches));
    }

    public static void Stop(CallContext call, PoolIdRequest request) =>
        call.Region.Put(PoolStateMachine.Stop(Find(call, request.PoolId), call.Now, call.Times, call.Switches));

    public static void Terminate(CallContext call, PoolIdRequest request) =>
        call.Region.Put(PoolStateMachine.Terminate(Find(call, request.PoolId), call.Now, call.Times, call.Switches));

    private static Pool Find(CallContext call, string poolId) =>
        call.Region.FindPool(poolId) ?? throw AwsErrors.ResourceNotFound("Pool", poolId);
}
