namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class DeleteOperationTests : IDisposable
{
    private readonly World _world = new();

    [Theory]
    [InlineData(WorkspacesPoolState.Running)]
    [InlineData(WorkspacesPoolState.Stopped)]
    public void A_pool_is_deleted_and_waited_for(string state)
    {
        Delete(_world.Adopt(Sample.Pool(state), Sample.Inputs()));

        Assert.Equal(["TerminateWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal("gone", _world.Aws.Pools[Sample.PoolId].State);
        Assert.Contains("Pool support is deleted.", _world.Log.Infos);
        Assert.Equal("deleting pool support", _world.Log.Statuses.First());
    }

    [Fact]
    public void A_pool_of_which_nothing_is_stored_goes_by_its_declared_name()
    {
        _world.Adopt(Sample.Pool(), Sample.Inputs());

        Delete(MapValue.Empty);

        Assert.Equal("deleting pool support", _world.Log.Statuses.First());
    }

    [Fact]
    public void A_pool_goes_by_the_name_that_is_stored()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());

        Delete(stored, Sample.Inputs().With(PoolProperty.PoolName, "other"));

        Assert.Equal("deleting pool support", _world.Log.Statuses.First());
    }

    [Theory]
    [InlineData("eu-west-1", "us-east-1", "it was last seen there")]
    [InlineData(null, "eu-west-1", "it was declared there")]
    public void A_pool_is_deleted_in_its_own_region(string? stored, string declared, string why)
    {
        var elsewhere = _world.Clients.In("eu-west-1");
        elsewhere.Add(Sample.Pool());

        Delete(MapValue.Of((PoolProperty.Region, stored)), Sample.Inputs().With(PoolProperty.Region, declared));

        Assert.True(elsewhere.Pools[Sample.PoolId].State == "gone", why);
        Assert.Empty(_world.Aws.Operations);
    }

    [Fact]
    public void A_pool_that_is_gone_is_what_was_wanted()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools.Clear();

        Delete(stored);

        Assert.Equal(["DescribeWorkspacesPools", "TerminateWorkspacesPool"], _world.Aws.Operations);
    }

    [Fact]
    public void A_new_pool_that_is_not_listed_yet_is_deleted_too()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Stopped), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].InvisibleLooks = 1;

        Delete(stored);

        Assert.Equal("gone", _world.Aws.Pools[Sample.PoolId].State);
    }

    [Fact]
    public void A_running_pool_is_stopped_first_where_AWS_asks_for_it()
    {
        _world.Aws.RefusesToTerminateRunningPools = true;

        Delete(_world.Adopt(Sample.Pool(), Sample.Inputs()));

        Assert.Equal(["TerminateWorkspacesPool", "StopWorkspacesPool", "TerminateWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal("gone", _world.Aws.Pools[Sample.PoolId].State);
    }

    [Fact]
    public void Many_running_pools_are_refused_once_and_looked_at_together()
    {
        _world.Aws.RefusesToTerminateRunningPools = true;
        _world.Aws.NamesUnknownIds = true;
        var stored = AdoptMany(50);

        _world.Run(() => Task.WhenAll(stored.Select(pool => _world.DeleteAsync(Sample.Inputs(), pool.Outputs, pool.Id))));

        Assert.All(_world.Aws.Pools.Values, pool => Assert.Equal("gone", pool.State));
        Assert.Equal(1 + 50 + 50, _world.Aws.Changes.Count());
        Assert.Equal("TerminateWorkspacesPool", _world.Aws.Changes.First());
        Assert.Equal(50, _world.Aws.Changes.Skip(1).Take(50).Count(change => change == "StopWorkspacesPool"));
    }

    [Fact]
    public void Where_AWS_takes_a_running_pool_all_are_terminated_as_they_are()
    {
        var stored = AdoptMany(5);

        _world.Run(() => Task.WhenAll(stored.Select(pool => _world.DeleteAsync(Sample.Inputs(), pool.Outputs, pool.Id))));

        Assert.Equal(Enumerable.Repeat("TerminateWorkspacesPool", 5), _world.Aws.Changes);
    }

    [Fact]
    public void A_first_try_that_fails_teaches_the_others_nothing()
    {
        _world.Aws.Refuse("TerminateWorkspacesPool", Failures.AccessDenied);
        var stored = AdoptMany(2);

        var kinds = _world.Run(() => Task.WhenAll(stored.Select(async pool =>
        {
            var failure = await Record.ExceptionAsync(() => _world.DeleteAsync(Sample.Inputs(), pool.Outputs, pool.Id));
            return (failure as ProviderException)?.Kind;
        })));

        Assert.Equal([ErrorKind.PermissionDenied, null], kinds);
        Assert.Equal(["TerminateWorkspacesPool", "TerminateWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_pool_that_AWS_is_busy_with_is_looked_at_again()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Stopped), Sample.Inputs());
        _world.Aws.Refuse("TerminateWorkspacesPool", Failures.InProgress);

        Delete(stored);

        Assert.Equal("gone", _world.Aws.Pools[Sample.PoolId].State);
    }

    [Fact]
    public void A_start_that_can_not_end_well_is_not_waited_for()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Starting), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].Set(pool => pool with { Errors = [new WorkspacesPoolError { ErrorCode = "SUBNET_NOT_FOUND" }] });
        _world.Aws.Refuse("TerminateWorkspacesPool", Failures.InProgress, times: 3);

        Assert.Equal(ErrorKind.Aborted, Assert.Throws<ProviderException>(() => Delete(stored)).Kind);
        Assert.True(_world.Time.Elapsed < TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Starting, WorkspacesPoolState.Running)]
    [InlineData(WorkspacesPoolState.Stopping, WorkspacesPoolState.Stopped)]
    [InlineData(WorkspacesPoolState.Updating, WorkspacesPoolState.Stopped)]
    public void What_goes_on_already_is_waited_out(string found, string settled)
    {
        var stored = _world.Adopt(Sample.Pool(found), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].StateAt(TimeSpan.FromMinutes(1), settled);

        Delete(stored);

        Assert.Equal("gone", _world.Aws.Pools[Sample.PoolId].State);
    }

    [Fact]
    public void A_pool_that_somebody_else_deletes_is_waited_for()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Deleting), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].At(TimeSpan.FromMinutes(1), _ => null);

        Delete(stored);

        Assert.True(_world.Time.Elapsed >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_pool_that_somebody_else_deletes_while_it_stops_is_what_was_wanted()
    {
        _world.Aws.RefusesToTerminateRunningPools = true;
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.At(TimeSpan.FromSeconds(30), _world.Aws.Pools.Clear);

        Delete(stored);

        Assert.InRange(_world.Time.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_pool_that_somebody_else_deletes_before_the_stop_is_what_was_wanted()
    {
        _world.Aws.RefusesToTerminateRunningPools = true;
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Before("StopWorkspacesPool", _world.Aws.Pools.Clear);

        Delete(stored);

        Assert.Equal(["TerminateWorkspacesPool", "StopWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_pool_that_is_gone_needs_no_protection()
    {
        var inputs = Policy("FAIL");
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools.Clear();

        Delete(stored, inputs);

        Assert.Equal(["DescribeWorkspacesPools", "TerminateWorkspacesPool"], _world.Aws.Operations);
    }

    [Fact]
    public void A_policy_that_protects_people_stops_before_the_deletion()
    {
        var inputs = Policy("FAIL");

        Delete(_world.Adopt(Sample.Pool(), inputs), inputs);

        Assert.Equal(["StopWorkspacesPool", "TerminateWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_pool_with_people_on_it_is_not_deleted_if_the_policy_forbids_it()
    {
        var inputs = Policy("FAIL");
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Sessions.Add(Sample.Session());

        var failure = Assert.Throws<ProviderException>(() => Delete(stored, inputs));

        Assert.Equal(ErrorKind.FailedPrecondition, failure.Kind);
        Assert.Empty(_world.Aws.Changes);
    }

    [Fact]
    public void A_quarrel_about_the_state_ends_after_three_rounds()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Stopped), Sample.Inputs());
        _world.Aws.Refuse("TerminateWorkspacesPool", Failures.WrongState, times: 3);

        Assert.Equal(ErrorKind.FailedPrecondition, Assert.Throws<ProviderException>(() => Delete(stored)).Kind);
        Assert.Equal(3, _world.Aws.Changes.Count());
    }

    [Fact]
    public void A_deletion_that_takes_too_long_says_so()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.StopTime = TimeSpan.FromHours(2);

        var failure = Assert.Throws<ProviderException>(() => Delete(stored));

        Assert.Equal(ErrorKind.DeadlineExceeded, failure.Kind);
        Assert.Equal(TimeSpan.FromMinutes(60), _world.Time.Elapsed);
        Assert.Contains("raise customTimeouts.delete on this resource", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_user_s_own_time_limit_bounds_a_deletion()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.StopTime = TimeSpan.FromHours(2);
        _world.Timeout = TimeSpan.FromMinutes(10);

        Assert.Throws<ProviderException>(() => Delete(stored));

        Assert.Equal(TimeSpan.FromMinutes(10), _world.Time.Elapsed);
    }

    public void Dispose() => _world.Dispose();

    private static MapValue Policy(string activeSessions) =>
        Sample.Inputs().With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, activeSessions)));

    private List<(string Id, MapValue Outputs)> AdoptMany(int count) =>
    [
        .. Enumerable.Range(0, count).Select(index => $"wspool-{index:000000000}")
            .Select(id => (id, _world.Adopt(Sample.Pool(poolId: id, poolName: id), Sample.Inputs()))),
    ];

    private void Delete(MapValue stored, MapValue? inputs = null) => _world.Delete(inputs ?? Sample.Inputs(), stored);
}
