using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class PoolUpdaterTests : IDisposable
{
    private static readonly string[] StopUpdateStart = ["StopWorkspacesPool", "UpdateWorkspacesPool", "StartWorkspacesPool"];

    private readonly World _world = new();

    [Fact]
    public void A_field_that_needs_a_stopped_pool_stops_it_updates_it_and_starts_it()
    {
        var pool = _world.Aws.Add(Sample.Pool());

        var updated = Execute(Plan(runningMode: Sample.AutoStop));

        Assert.Equal(StopUpdateStart, _world.Aws.Changes);
        Assert.Equal((WorkspacesPoolState.Running, Sample.AutoStop), (updated.State, updated.RunningMode));
        Assert.Equal(WorkspacesPoolState.Running, pool.State);
    }

    [Fact]
    public void A_change_in_place_does_not_stop_the_pool()
    {
        _world.Aws.Add(Sample.Pool());

        Execute(Plan(bundle: Sample.OtherBundle));

        Assert.Equal(["UpdateWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_change_that_AWS_refuses_on_a_running_pool_stops_it_updates_it_and_starts_it()
    {
        _world.Aws.RefusedWhileRunning.Add(PoolProperty.BundleId);
        _world.Aws.Add(Sample.Pool());

        var updated = Execute(Plan(bundle: Sample.OtherBundle));

        Assert.Equal(["UpdateWorkspacesPool", .. StopUpdateStart], _world.Aws.Changes);
        Assert.Equal((WorkspacesPoolState.Running, Sample.OtherBundle), (updated.State, updated.BundleId));
    }

    [Fact]
    public void A_change_that_AWS_refuses_on_a_stopped_pool_too_fails()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopped));
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.WrongState);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(WorkspacesPoolState.Stopped, bundle: Sample.OtherBundle)));

        Assert.False(broken.DidSomething);
        Assert.Equal(["UpdateWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_pool_is_started_again_when_its_update_fails()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.AccessDenied);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.Equal(StopUpdateStart, _world.Aws.Changes);
        Assert.Equal(WorkspacesPoolState.Running, pool.State);
        Assert.True(broken.Restored!.IsRunning);
        Assert.True(broken.DidSomething);
        Assert.IsType<UpdateStep>(broken.Step);
        Assert.Equal("Pool support was started again and is as it was found.", broken.Restored.Story);
    }

    [Fact]
    public void A_pool_is_started_again_when_its_start_fails_the_first_time()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        _world.Aws.Refuse("StartWorkspacesPool", Failures.ServerError);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.True(broken.Restored!.IsRunning);
        Assert.Equal(WorkspacesPoolState.Running, pool.State);
    }

    [Fact]
    public void A_pool_that_can_not_be_started_again_is_owed_a_start()
    {
        _world.Aws.Add(Sample.Pool());
        _world.Aws.Refuse("StartWorkspacesPool", Failures.AccessDenied, times: 2);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.False(broken.Restored!.IsRunning);
        Assert.Equal("Pool support could not be started again: StartWorkspacesPool was denied. The next update starts it.", broken.Restored.Story);
    }

    [Fact]
    public void A_pool_whose_start_meets_an_error_that_can_not_heal_is_owed_a_start()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        _world.Aws.StartTime = TimeSpan.FromHours(3);
        _world.Aws.Before("StartWorkspacesPool", () => pool.Set(current => current with { Errors = [Sample.Error("SUBNET_NOT_FOUND")] }));

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.False(broken.Restored!.IsRunning);
        Assert.Contains("SUBNET_NOT_FOUND", broken.Cause.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_is_started_again_after_a_time_out()
    {
        var pool = _world.Aws.Add(Sample.Pool());

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop), TimeSpan.FromMinutes(2)));

        Assert.IsAssignableFrom<OperationCanceledException>(broken.Cause);
        Assert.Equal(["StopWorkspacesPool", "StartWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal("Pool support is being started again.", broken.Restored!.Story);
        Assert.Equal(WorkspacesPoolState.Starting, pool.State);
    }

    [Fact]
    public void A_cancelled_update_asks_for_the_start_and_leaves_within_seconds()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        _world.Aws.UpdateTime = TimeSpan.Zero;
        var cancelAt = TimeSpan.Zero;
        _world.Aws.Before("UpdateWorkspacesPool", () =>
        {
            cancelAt = _world.Time.Elapsed + TimeSpan.FromMilliseconds(1);
            _world.At(TimeSpan.FromMilliseconds(1), _world.Cancel);
        });

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.True(broken.Restored!.IsRunning);
        Assert.Equal(WorkspacesPoolState.Starting, pool.State);
        Assert.InRange(_world.Time.Elapsed - cancelAt, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void A_cancelled_update_does_not_wait_for_an_AWS_that_does_not_answer()
    {
        _world.Aws.Add(Sample.Pool());
        _world.Aws.UpdateTime = TimeSpan.Zero;
        _world.Aws.Hang("StartWorkspacesPool");
        var cancelAt = TimeSpan.Zero;
        _world.Aws.Before("UpdateWorkspacesPool", () =>
        {
            cancelAt = _world.Time.Elapsed + TimeSpan.FromMilliseconds(1);
            _world.At(TimeSpan.FromMilliseconds(1), _world.Cancel);
        });

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.False(broken.Restored!.IsRunning);
        Assert.InRange(_world.Time.Elapsed - cancelAt, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    [Fact]
    public void An_update_that_is_cancelled_while_the_pool_stops_owes_it_a_start()
    {
        _world.Aws.Add(Sample.Pool());
        _world.At(TimeSpan.FromMinutes(2), _world.Cancel);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.False(broken.Restored!.IsRunning);
        Assert.InRange(_world.Time.Elapsed, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2) + TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void A_restore_that_takes_too_long_is_told_in_whole_sentences()
    {
        _world.Aws.Add(Sample.Pool());
        _world.Aws.UpdateTime = TimeSpan.FromHours(1);
        _world.Aws.Hang("StartWorkspacesPool");

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop), TimeSpan.FromMinutes(10)));

        Assert.Equal("Pool support could not be started again: the time for it was over. The next update starts it.", broken.Restored!.Story);
    }

    [Fact]
    public void A_stop_that_AWS_refuses_has_done_nothing_and_there_is_nothing_to_bring_back()
    {
        _world.Aws.Add(Sample.Pool());
        _world.Aws.Refuse("StopWorkspacesPool", Failures.AccessDenied);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.False(broken.DidSomething);
        Assert.Null(broken.Restored);
    }

    [Fact]
    public void A_stop_whose_answer_was_lost_may_have_stopped_the_pool_which_is_brought_back()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        _world.Aws.LoseAnswer("StopWorkspacesPool");

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.True(broken.DidSomething);
        Assert.True(broken.Restored!.IsRunning);
        Assert.Equal(WorkspacesPoolState.Running, pool.State);
    }

    [Fact]
    public void A_pool_that_was_to_end_stopped_is_not_started_again()
    {
        _world.Aws.Add(Sample.Pool());
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.AccessDenied);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop, desiredState: WorkspacesPoolState.Stopped)));

        Assert.Null(broken.Restored);
        Assert.Equal(["StopWorkspacesPool", "UpdateWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void A_pool_that_was_found_stopped_is_not_started()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopped));

        var updated = Execute(Plan(WorkspacesPoolState.Stopped, runningMode: Sample.AutoStop));

        Assert.Equal(["UpdateWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal(WorkspacesPoolState.Stopped, updated.State);
    }

    [Fact]
    public void An_update_that_was_sent_has_done_something_also_when_its_wait_is_cancelled()
    {
        _world.Aws.Add(Sample.Pool());
        _world.At(TimeSpan.FromSeconds(5), _world.Cancel);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(bundle: Sample.OtherBundle)));

        Assert.True(broken.DidSomething);
    }

    [Fact]
    public void A_start_that_was_asked_for_has_done_something_also_when_its_wait_is_cancelled()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopped));
        _world.At(TimeSpan.FromSeconds(5), _world.Cancel);

        var broken = Assert.Throws<PoolUpdateException>(() =>
            Execute(Plan(WorkspacesPoolState.Stopped, desiredState: WorkspacesPoolState.Running)));

        Assert.True(broken.DidSomething);
    }

    [Fact]
    public void A_pool_that_ends_running_with_an_error_is_not_said_to_have_never_stopped()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        _world.Aws.Before("StartWorkspacesPool", () => pool.At(_world.Time.Elapsed, current => current with
        {
            State = WorkspacesPoolState.Running,
            Errors = [Sample.Error("SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES")],
        }));
        _world.Aws.StartTime = TimeSpan.FromHours(3);

        var broken = Assert.Throws<PoolUpdateException>(() => Execute(Plan(runningMode: Sample.AutoStop)));

        Assert.True(broken.Restored!.IsRunning);
        Assert.Equal("Pool support is running.", broken.Restored.Story);
    }

    [Fact]
    public void Tags_are_set_and_removed_with_a_call_each()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        pool.Tags["old"] = "1";
        var plan = new PoolUpdatePlan(
            [new TagStep(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1", ["b"] = "2" }), new UntagStep(["old"])],
            [], FoundRunning: true, EndsRunning: true);

        Execute(plan);

        Assert.Equal(["CreateTags", "DeleteTags"], _world.Aws.Changes);
        Assert.Equal(["a", "b"], pool.Tags.Keys.Order());
    }

    [Fact]
    public void What_was_done_before_the_failure_is_known()
    {
        _world.Aws.RefusedWhileRunning.Add(PoolProperty.BundleId);
        _world.Aws.Add(Sample.Pool());
        _world.Aws.Refuse("StopWorkspacesPool", Failures.AccessDenied);
        var plan = Plan(bundle: Sample.OtherBundle);
        plan = plan with { Steps = [.. plan.Steps, new TagStep(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1" })] };
        using var bound = Bound();
        var updater = Updater(bound);

        Assert.Throws<PoolUpdateException>(() => _world.Run(() => updater.ExecuteAsync(plan, Sample.Pool(), StopPolicy.Default)));

        Assert.Empty(updater.Done);
    }

    public void Dispose() => _world.Dispose();

    private static PoolUpdatePlan Plan(
        string state = WorkspacesPoolState.Running, string? bundle = null, string? runningMode = null, string? desiredState = null) =>
        PoolUpdatePlan.Make(PlanSample.Context(
            new PoolInputs { BundleId = bundle, RunningMode = runningMode, DesiredState = desiredState }, Sample.Pool(state)));

    private WorkspacesPool Execute(PoolUpdatePlan plan, TimeSpan? limit = null)
    {
        using var bound = Bound(limit);
        var live = _world.Aws.Pools[Sample.PoolId].Current!;
        return _world.Run(() => Updater(bound).ExecuteAsync(plan, live, StopPolicy.Default));
    }

    private OperationBound Bound(TimeSpan? limit = null) =>
        new("update", limit ?? TimeSpan.FromMinutes(90), _world.Time, _world.Context.CancellationToken);

    private PoolUpdater Updater(OperationBound bound)
    {
        var waiter = _world.Waiter();
        return new PoolUpdater(new PoolActions(_world.Aws, waiter, _world.Log, _world.Time), waiter, _world.OwedStarts, bound, _world.Time);
    }
}
