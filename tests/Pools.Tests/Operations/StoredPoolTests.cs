using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class StoredPoolTests
{
    [Fact]
    public void What_was_written_as_outputs_is_the_pool_again()
    {
        var pool = Sample.Pool(WorkspacesPoolState.Stopped) with
        {
            ApplicationSettings = new ApplicationSettingsResponse { Status = ApplicationSettingsStatusEnum.Enabled, SettingsGroup = "group" },
        };

        var stored = StoredPool.Of(pool.PoolId, Outputs(pool));

        Assert.Equal((pool.PoolId, pool.PoolName, pool.State), (stored.PoolId, stored.PoolName, stored.State));
        Assert.Equal((pool.Description, pool.BundleId, pool.DirectoryId, pool.RunningMode), (stored.Description, stored.BundleId, stored.DirectoryId, stored.RunningMode));
        Assert.Equal(pool.TimeoutSettings, stored.TimeoutSettings);
        Assert.Equal(pool.ApplicationSettings, stored.ApplicationSettings);
        Assert.Equal(pool.CapacityStatus.DesiredUserSessions, stored.CapacityStatus.DesiredUserSessions);
    }

    [Fact]
    public void Where_little_is_stored_the_pool_is_taken_to_run()
    {
        var stored = StoredPool.Of(Sample.PoolId, MapValue.Empty);

        Assert.Equal((Sample.PoolId, WorkspacesPoolState.Running, 0), (stored.PoolName, stored.State, stored.CapacityStatus.DesiredUserSessions));
        Assert.Null(stored.ApplicationSettings);
    }

    private static MapValue Outputs(WorkspacesPool pool) =>
        PoolOutputs.Write(pool, Sample.Inputs(), World.Region, new Dictionary<string, string>(StringComparer.Ordinal), TagPolicy.None, appliedSessions: null);
}
