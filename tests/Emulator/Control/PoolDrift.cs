using System.Collections.Immutable;
using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>Changes a pool as somebody else would, past every rule of the API.</summary>
internal static class PoolDrift
{
    public static void Apply(RegionState region, Pool pool, PoolSeed change, DateTimeOffset now)
    {
        var changed = pool with
        {
            PoolName = change.PoolName ?? pool.PoolName,
            Description = change.Description ?? pool.Description,
            BundleId = change.BundleId ?? pool.BundleId,
            DirectoryId = change.DirectoryId ?? pool.DirectoryId,
            DesiredUserSessions = change.Capacity?.DesiredUserSessions ?? pool.DesiredUserSessions,
            RunningMode = change.RunningMode ?? pool.RunningMode,
            ApplicationSettings = change.ApplicationSettings is { } settings
                ? PoolDefaults.ApplicationSettings(settings, region.ApplicationSettingsBucket)
                : pool.ApplicationSettings,
            TimeoutSettings = change.TimeoutSettings is { } timeouts ? PoolDefaults.Merge(pool.TimeoutSettings, timeouts) : pool.TimeoutSettings,
            CreatedAt = change.CreatedAt ?? pool.CreatedAt,
            Errors = change.Errors?.ToImmutableList() ?? pool.Errors,
        };

        if (change.State is { } state)
        {
            changed = changed with
            {
                State = state,
                Ahead = [],
                Sessions = SessionsSurvive(state) ? changed.Sessions : [],
                Ramp = CapacityRamp.Constant(state is PoolState.RUNNING or PoolState.UPDATING ? changed.DesiredUserSessions : 0),
            };
        }
        else if (changed.DesiredUserSessions != pool.DesiredUserSessions && SessionTraffic.TakesSessions(changed))
        {
            changed = changed with { Ramp = CapacityRamp.Constant(changed.DesiredUserSessions) };
        }

        region.Put(changed);
        if (change.Tags is { } tags)
            region.TagsOf(pool.PoolId).Change(tags.ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value ?? "", StringComparer.Ordinal), now);
    }

    private static bool SessionsSurvive(PoolState state) => state is PoolState.RUNNING or PoolState.UPDATING;
}
