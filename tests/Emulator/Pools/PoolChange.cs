using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>The values of an update. Absent ones stay as they are.</summary>
internal sealed record PoolChange(UpdateWorkspacesPoolRequest Request, string BucketName)
{
    public Pool ApplyTo(Pool pool, SwitchSettings switches) => pool with
    {
        Description = Request.Description ?? pool.Description,
        BundleId = Request.BundleId ?? pool.BundleId,
        DirectoryId = Request.DirectoryId ?? pool.DirectoryId,
        DesiredUserSessions = Request.Capacity?.DesiredUserSessions ?? pool.DesiredUserSessions,
        RunningMode = Request.RunningMode ?? pool.RunningMode,
        ApplicationSettings = Request.ApplicationSettings is { } settings
            ? PoolDefaults.ApplicationSettings(settings, BucketName)
            : pool.ApplicationSettings,
        TimeoutSettings = Request.TimeoutSettings is { } timeouts
            ? Timeouts(pool.TimeoutSettings, timeouts, switches)
            : pool.TimeoutSettings,
    };

    private static TimeoutSettings? Timeouts(TimeoutSettings? present, TimeoutSettings given, SwitchSettings switches) =>
        switches.Is(SwitchTable.PartialTimeouts, "replace")
            ? PoolDefaults.TimeoutSettings(given, switches)
            : PoolDefaults.Merge(present, given);
}
