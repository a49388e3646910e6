using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class UpdateOperationTests : IDisposable
{
    private readonly World _world = new();

    [Fact]
    public void The_outputs_after_an_update_are_those_of_the_live_pool()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        var declared = Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop).With(PoolProperty.Tags, Sample.Tags(("a", "1")));

        var outputs = _world.Update(Sample.Inputs(), stored, declared);

        Assert.Equal(["StopWorkspacesPool", "UpdateWorkspacesPool", "StartWorkspacesPool", "CreateTags"], _world.Aws.Changes);
        Assert.Equal(Sample.AutoStop, outputs.Text(PoolProperty.RunningMode));
        Assert.Equal(WorkspacesPoolState.Running, outputs.Text(PoolProperty.State));
        Assert.Equal(Sample.Tags(("a", "1")), outputs[PoolProperty.Tags]);
        Assert.Equal(Sample.Tags(("a", "1")), outputs[PoolProperty.TagsAll]);
    }

    [Fact]
    public void A_pool_that_has_settled_and_needs_nothing_is_looked_at_once()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());

        _world.Update(Sample.Inputs(), stored, Sample.Inputs());

        Assert.Equal(["DescribeWorkspacesPools"], _world.Aws.Operations);
        Assert.False(_world.Time.TryAdvanceToNextTimer());
    }

    [Fact]
    public void An_update_that_never_hears_from_AWS_says_so_without_a_last_state()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Hang("DescribeWorkspacesPools");

        var failure = Assert.Throws<ProviderException>(() => _world.Update(Sample.Inputs(), stored, Sample.Inputs()));

        Assert.Equal(
            "The update of pool support did not end within 90m00s. "
            + "What was done is kept: run it again to go on, or raise customTimeouts.update on this resource.",
            failure.Message);
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Starting, WorkspacesPoolState.Running)]
    [InlineData(WorkspacesPoolState.Stopping, WorkspacesPoolState.Stopped)]
    [InlineData(WorkspacesPoolState.Updating, WorkspacesPoolState.Running)]
    public void What_goes_on_already_is_waited_out_and_the_pool_ends_as_it_settled(string found, string settled)
    {
        var stored = _world.Adopt(Sample.Pool(found), Sample.Inputs());
        var pool = _world.Aws.Pools[Sample.PoolId];
        pool.StateAt(TimeSpan.FromMinutes(2), settled);

        _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop));

        Assert.Equal((settled, Sample.AutoStop), (pool.State, pool.Current!.RunningMode));
        Assert.StartsWith($"waiting for pool support: {found}, ", _world.Log.Statuses.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_is_stuck_in_its_start_is_told_within_minutes()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Starting) with { Errors = [Sample.Error("SUBNET_NOT_FOUND")] }, Sample.Inputs());

        var failure = Assert.Throws<PoolWaitException>(() => _world.Update(Sample.Inputs(), stored, Sample.Inputs()));

        Assert.Contains("SUBNET_NOT_FOUND", failure.Message, StringComparison.Ordinal);
        Assert.InRange(_world.Time.Elapsed, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(3));
    }

    [Fact]
    public void An_error_that_a_pool_recovers_from_does_not_end_the_wait_for_its_start()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Starting) with { Errors = [Sample.Error("SUBNET_NOT_FOUND")] }, Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].At(TimeSpan.FromMinutes(1), pool => pool with { Errors = [] });
        _world.Aws.Pools[Sample.PoolId].StateAt(TimeSpan.FromMinutes(5), WorkspacesPoolState.Running);

        Assert.Equal(WorkspacesPoolState.Running, _world.Update(Sample.Inputs(), stored, Sample.Inputs()).Text(PoolProperty.State));
    }

    [Fact]
    public void A_pool_that_is_gone_is_told()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools.Clear();

        var failure = Assert.Throws<ProviderException>(() => _world.Update(Sample.Inputs(), stored, Sample.Inputs()));

        Assert.Equal(ErrorKind.NotFound, failure.Kind);
        Assert.Contains("Run a refresh", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_after_the_stop_tells_both_stories_and_keeps_what_holds()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.AccessDenied);

        var failure = Assert.Throws<PartialFailureException>(() =>
            _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop)));

        Assert.Equal(["UpdateWorkspacesPool was denied.", "Pool support was started again and is as it was found."], failure.Reasons);
        Assert.Equal(Sample.AlwaysOn, failure.Outputs.Text(PoolProperty.RunningMode));
        Assert.Equal(WorkspacesPoolState.Running, failure.Outputs.Text(PoolProperty.State));
        Assert.False(failure.Outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Fact]
    public void A_pool_that_could_not_be_started_again_is_started_by_the_next_update()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        var declared = Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop);
        _world.Aws.Refuse("StartWorkspacesPool", Failures.AccessDenied, times: 2);
        var failure = Assert.Throws<PartialFailureException>(() => _world.Update(Sample.Inputs(), stored, declared));
        Assert.Equal(WorkspacesPoolState.Stopped, failure.Outputs.Text(PoolProperty.State));
        Assert.Equal(WorkspacesPoolState.Running, failure.Outputs.Text(PoolProperty.ResumeState));

        var outputs = _world.Update(declared, failure.Outputs, declared);

        Assert.Equal(WorkspacesPoolState.Running, _world.Aws.Pools[Sample.PoolId].State);
        Assert.False(outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Fact]
    public void A_start_that_is_owed_stays_owed_until_it_is_made()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        var declared = Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop);
        _world.Aws.Refuse("StartWorkspacesPool", Failures.AccessDenied, times: 3);
        var first = Assert.Throws<PartialFailureException>(() => _world.Update(Sample.Inputs(), stored, declared));

        var changed = declared.With(PoolProperty.Description, "Other");
        var second = Assert.Throws<PartialFailureException>(() => _world.Update(declared, first.Outputs, changed));
        Assert.Equal(WorkspacesPoolState.Running, second.Outputs.Text(PoolProperty.ResumeState));
        _world.Update(changed, second.Outputs, changed);

        Assert.Equal(WorkspacesPoolState.Running, _world.Aws.Pools[Sample.PoolId].State);
    }

    [Fact]
    public void An_update_that_AWS_refuses_before_anything_was_done_is_a_plain_failure()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.AccessDenied);

        var failure = Assert.Throws<ProviderException>(() =>
            _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.Description, "Other")));

        Assert.Equal(ErrorKind.PermissionDenied, failure.Kind);
    }

    [Fact]
    public void A_size_that_was_not_sent_before_the_failure_is_not_claimed()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.AccessDenied);
        var declared = Sample.Inputs().With(PoolProperty.Capacity, Sample.Capacity(9)).With(PoolProperty.RunningMode, Sample.AutoStop);

        var failure = Assert.Throws<PartialFailureException>(() => _world.Update(Sample.Inputs(), stored, declared));

        Assert.Equal(Sample.Capacity(5), failure.Outputs[PoolProperty.Capacity]);
    }

    [Fact]
    public void A_running_pool_whose_update_in_place_breaks_off_is_owed_no_start()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.At(TimeSpan.FromSeconds(5), _world.Cancel);

        var failure = Assert.Throws<PartialFailureException>(() =>
            _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.Description, "Other")));

        Assert.Equal(WorkspacesPoolState.Updating, failure.Outputs.Text(PoolProperty.State));
        Assert.False(failure.Outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Fact]
    public void An_autoscaler_s_size_is_left_alone_and_is_no_difference_afterwards()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].Set(pool => pool with { CapacityStatus = new CapacityStatus { DesiredUserSessions = 8 } });
        var declared = Sample.Inputs().With(PoolProperty.Description, "Other");

        var outputs = _world.Update(Sample.Inputs(), stored, declared);

        Assert.Null(Assert.Single(_world.Aws.Requests<UpdateWorkspacesPoolRequest>()).Capacity);
        Assert.Equal(Sample.Capacity(5), outputs[PoolProperty.Capacity]);
        Assert.Equal(8, outputs.Map(PoolProperty.CapacityStatus)!.Integer(PoolProperty.DesiredUserSessions));
    }

    [Theory]
    [InlineData("capacity")]
    [InlineData("capacity.desiredUserSessions")]
    [InlineData("capacity.*")]
    [InlineData("*.desiredUserSessions")]
    public void An_ignored_size_is_not_sent_whatever_the_depth(string ignored)
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].Set(pool => pool with { CapacityStatus = new CapacityStatus { DesiredUserSessions = 8 } });

        var outputs = _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.Capacity, Sample.Capacity(9)), ignored);

        Assert.Empty(_world.Aws.Changes);
        Assert.Equal(Sample.Capacity(5), outputs[PoolProperty.Capacity]);
    }

    [Theory]
    [InlineData("stopPolicy")]
    [InlineData("stopPolicy.activeSessions")]
    [InlineData("*.activeSessions")]
    public void An_ignored_stop_policy_still_protects_the_people_who_are_connected(string ignored)
    {
        var inputs = Sample.Inputs().With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, "FAIL")));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Sessions.Add(Sample.Session());

        Assert.Throws<ProviderException>(() => _world.Update(inputs, stored, inputs.With(PoolProperty.RunningMode, Sample.AutoStop), ignored));
        Assert.Empty(_world.Aws.Changes);
    }

    [Theory]
    [InlineData("eu-west-1", null)]
    [InlineData("eu-west-1", "us-east-1")]
    [InlineData(null, "eu-west-1")]
    public void A_pool_is_updated_where_it_was_last_seen_or_else_where_it_is_declared(string? seen, string? declared)
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs()).With(PoolProperty.Region, seen);
        _world.Clients.In("eu-west-1").Add(Sample.Pool());

        _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.Description, "Other").With(PoolProperty.Region, declared));

        Assert.Empty(_world.Aws.Operations);
        Assert.Equal(["UpdateWorkspacesPool"], _world.Clients.In("eu-west-1").Changes);
    }

    [Fact]
    public void A_time_out_is_told_with_the_pool_s_errors()
    {
        var stored = _world.Adopt(Sample.Pool(WorkspacesPoolState.Updating) with { Errors = [Sample.Error("INTERNAL_SERVICE_ERROR", "Oops.")] }, Sample.Inputs());

        var failure = Assert.Throws<ProviderException>(() => _world.Update(Sample.Inputs(), stored, Sample.Inputs()));

        Assert.Equal(ErrorKind.DeadlineExceeded, failure.Kind);
        Assert.Equal(TimeSpan.FromMinutes(90), _world.Time.Elapsed);
        Assert.Contains("did not end within 90m00s while this was waiting for it to be RUNNING or STOPPED; it was last seen UPDATING with 5 of 5 sessions ready. AWS reports: INTERNAL_SERVICE_ERROR: Oops.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_out_while_people_are_waited_for_says_so()
    {
        var inputs = Sample.Inputs().With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, "WAIT"), (PoolProperty.DrainTimeoutInSeconds, 7200)));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Sessions.AddRange([Sample.Session(), Sample.Session()]);

        var failure = Assert.Throws<ProviderException>(() => _world.Update(inputs, stored, inputs.With(PoolProperty.RunningMode, Sample.AutoStop)));

        Assert.Equal(ErrorKind.DeadlineExceeded, failure.Kind);
        Assert.Empty(_world.Aws.Changes);
        Assert.Equal(
            "The update of pool support did not end within 90m00s while this was waiting for everybody to leave it (2 people are connected); "
            + "it was last seen RUNNING with 5 of 5 sessions ready. What was done is kept: run it again to go on, or raise customTimeouts.update on this resource.",
            failure.Message);
    }

    public void Dispose() => _world.Dispose();

    private static PropertyValue Hidden(MapValue value, bool isSecret) => isSecret ? value.AsSecret() : value;
}
