using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>What a pool gets for what its maker left out.</summary>
internal static class PoolDefaults
{
    /// <summary>AWS documents none for pools; these are assumed: 15 minutes, never, 16 hours.</summary>
    private static readonly TimeoutSettings Timeouts = new(900, 0, 57_600);

    public static TimeoutSettings? TimeoutSettings(TimeoutSettings? given, SwitchSettings switches)
    {
        if (switches.Is(SwitchTable.AbsentTimeouts, "absent")) return given;
        return given is null ? Timeouts : Merge(Timeouts, given);
    }

    public static TimeoutSettings Merge(TimeoutSettings? under, TimeoutSettings over) => new(
        over.DisconnectTimeoutInSeconds ?? under?.DisconnectTimeoutInSeconds,
        over.IdleDisconnectTimeoutInSeconds ?? under?.IdleDisconnectTimeoutInSeconds,
        over.MaxUserDurationInSeconds ?? under?.MaxUserDurationInSeconds);

    /// <summary>A pool always shows its settings; the bucket exists only while they are enabled.</summary>
    public static ApplicationSettings ApplicationSettings(ApplicationSettings? given, string bucketName) =>
        given is null
            ? new(ApplicationSettingsStatus.DISABLED)
            : given with { S3BucketName = given.Status == ApplicationSettingsStatus.ENABLED ? bucketName : null };

    public static RunningMode RunningMode(RunningMode? given, SwitchSettings switches) =>
        given ?? Enum.Parse<RunningMode>(switches[SwitchTable.AbsentRunningMode]);
}
