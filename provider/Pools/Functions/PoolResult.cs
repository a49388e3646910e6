using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using static WorkSpacesProvider.Pools.Functions.ResultValues;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>Writes pools as results: as AWS describes them, where the resource's outputs follow its inputs.</summary>
internal static class PoolResult
{
    public static MapValue Write(WorkspacesPool pool) => Object(
        (PoolProperty.PoolId, pool.PoolId),
        (PoolProperty.PoolArn, pool.PoolArn),
        (PoolProperty.PoolName, pool.PoolName),
        (PoolProperty.Description, pool.Description),
        (PoolProperty.State, pool.State),
        (PoolProperty.BundleId, pool.BundleId),
        (PoolProperty.DirectoryId, pool.DirectoryId),
        (PoolProperty.RunningMode, pool.RunningMode),
        (PoolProperty.CreatedAt, Time(pool.CreatedAt)),
        (PoolProperty.CapacityStatus, PoolOutputs.Capacity(pool.CapacityStatus)),
        (PoolProperty.Errors, PoolOutputs.Errors(pool.Errors)),
        (PoolProperty.TimeoutSettings, PoolOutputs.Timeouts(pool.TimeoutSettings)),
        (PoolProperty.ApplicationSettings, Optional(pool.ApplicationSettings, settings => Object(
            (PoolProperty.Status, settings.Status),
            (PoolProperty.SettingsGroup, settings.SettingsGroup),
            (PoolProperty.S3BucketName, settings.S3BucketName)))));
}
