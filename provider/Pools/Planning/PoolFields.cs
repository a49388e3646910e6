using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Planning;

/// <summary>
/// The fields of UpdateWorkspacesPool, and which of them need a stopped pool.
/// <list type="bullet">
/// <item>runningMode: "only in STOPPED", service model, UpdateWorkspacesPoolRequest.RunningMode, and the guide's modify-running-mode-pool.</item>
/// <item>directoryId: "if the WorkSpaces Pool is stopped", the guide's modify-pool.</item>
/// <item>the others: named by modify-pool without that remark. For bundleId and maxUserDurationInSeconds AWS may still refuse; its answer decides.</item>
/// </list>
/// </summary>
internal static class PoolFields
{
    public static IReadOnlyList<PoolField> All { get; } =
    [
        new(PoolProperty.Description, StoppedPool.NotNeeded,
            plan => Differs(plan.Declared.Description, plan.Live.Description),
            (request, plan) => request with { Description = plan.Declared.Description },
            _ => null),
        new(PoolProperty.BundleId, StoppedPool.MayBeNeeded,
            plan => Differs(plan.Declared.BundleId, plan.Live.BundleId),
            (request, plan) => request with { BundleId = plan.Declared.BundleId },
            plan => Arrow(plan.Live.BundleId, plan.Declared.BundleId)),
        new(PoolProperty.DirectoryId, StoppedPool.Needed,
            plan => Differs(plan.Declared.DirectoryId, plan.Live.DirectoryId),
            (request, plan) => request with { DirectoryId = plan.Declared.DirectoryId },
            plan => Arrow(plan.Live.DirectoryId, plan.Declared.DirectoryId)),
        new(PoolProperty.Capacity, StoppedPool.NotNeeded,
            CapacityDiffers,
            (request, plan) => request with { Capacity = new Capacity { DesiredUserSessions = plan.Declared.DesiredUserSessions!.Value } },
            plan => Arrow(plan.Live.CapacityStatus.DesiredUserSessions, plan.Declared.DesiredUserSessions)),
        new(PoolProperty.RunningMode, StoppedPool.Needed,
            plan => Differs(plan.Declared.RunningMode, plan.Live.RunningMode),
            (request, plan) => request with { RunningMode = plan.Declared.RunningMode },
            plan => Arrow(plan.Live.RunningMode, plan.Declared.RunningMode)),
        new(PoolProperty.TimeoutSettings, StoppedPool.MayBeNeeded,
            plan => TimeoutsDiffer(plan.Declared.TimeoutSettings, plan.Live.TimeoutSettings ?? new TimeoutSettings()),
            (request, plan) => request with { TimeoutSettings = MergeTimeouts(plan.Declared.TimeoutSettings, plan.Live.TimeoutSettings ?? new TimeoutSettings()) },
            _ => null),
        new(PoolProperty.ApplicationSettings, StoppedPool.NotNeeded,
            plan => Differs(plan.Declared.ApplicationSettingsStatus, plan.Live.ApplicationSettings?.Status ?? ApplicationSettingsStatusEnum.Disabled)
                || Differs(plan.Declared.SettingsGroup, plan.Live.ApplicationSettings?.SettingsGroup),
            (request, plan) => request with { ApplicationSettings = MergeSettings(plan) },
            _ => null),
    ];

    /// <summary>
    /// An autoscaler moves the live size with the same call as we do. So the size is sent only when its declaration changed.
    /// </summary>
    private static bool CapacityDiffers(PlanContext plan) =>
        plan.Declared.DesiredUserSessions is { } declared
        && declared != plan.LastApplied.DesiredUserSessions
        && declared != plan.Live.CapacityStatus.DesiredUserSessions;

    private static bool Differs(string? declared, string? live) => declared is not null && declared != live;

    private static bool Differs(int? declared, int? live) => declared is not null && declared != live;

    private static bool TimeoutsDiffer(TimeoutSettings declared, TimeoutSettings live) =>
        Differs(declared.DisconnectTimeoutInSeconds, live.DisconnectTimeoutInSeconds)
        || Differs(declared.IdleDisconnectTimeoutInSeconds, live.IdleDisconnectTimeoutInSeconds)
        || Differs(declared.MaxUserDurationInSeconds, live.MaxUserDurationInSeconds);

    /// <summary>Whether AWS merges or replaces partial settings is not documented, so all members are sent.</summary>
    private static TimeoutSettings MergeTimeouts(TimeoutSettings declared, TimeoutSettings live) => new()
    {
        DisconnectTimeoutInSeconds = declared.DisconnectTimeoutInSeconds ?? live.DisconnectTimeoutInSeconds,
        IdleDisconnectTimeoutInSeconds = declared.IdleDisconnectTimeoutInSeconds ?? live.IdleDisconnectTimeoutInSeconds,
        MaxUserDurationInSeconds = declared.MaxUserDurationInSeconds ?? live.MaxUserDurationInSeconds,
    };

    private static ApplicationSettingsRequest MergeSettings(PlanContext plan) => new()
    {
        Status = plan.Declared.ApplicationSettingsStatus ?? plan.Live.ApplicationSettings?.Status ?? ApplicationSettingsStatusEnum.Enabled,
        SettingsGroup = plan.Declared.SettingsGroup ?? plan.Live.ApplicationSettings?.SettingsGroup,
    };

    private static string Arrow<T>(T old, T @new) => $"{old} → {@new}";
}
