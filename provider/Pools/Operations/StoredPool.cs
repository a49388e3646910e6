using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>The pool as the stored outputs have it, for when AWS can't be asked.</summary>
internal static class StoredPool
{
    public static WorkspacesPool Of(string poolId, MapValue outputs)
    {
        var stored = PoolInputs.Read(outputs);
        return new WorkspacesPool
        {
            PoolId = poolId,
            PoolName = stored.PoolName ?? poolId,
            State = outputs.Text(PoolProperty.State) ?? WorkspacesPoolState.Running,
            Description = stored.Description,
            BundleId = stored.BundleId,
            DirectoryId = stored.DirectoryId,
            RunningMode = stored.RunningMode,
            TimeoutSettings = stored.TimeoutSettings,
            CapacityStatus = new CapacityStatus { DesiredUserSessions = stored.DesiredUserSessions ?? 0 },
            ApplicationSettings = stored.ApplicationSettingsStatus is { } status
                ? new ApplicationSettingsResponse { Status = status, SettingsGroup = stored.SettingsGroup }
                : null,
        };
    }

    public static IReadOnlyDictionary<string, string> Tags(MapValue outputs) => outputs.TextsByName(PoolProperty.TagsAll);
}
