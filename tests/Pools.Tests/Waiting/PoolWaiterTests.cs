using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Waiting;

public sealed class PoolWaiterTests : IDisposable
{
    private const string Curable = "INTERNAL_SERVICE_ERROR";
    private const string Fatal = "SUBNET_NOT_FOUND";

    private readonly World _world = new();

    private static WaitGoal Running => WaitGoal.Running(Sample.PoolName);

    [Fact]
    public void A_wait_ends_when_the_pool_is_in_the_state_that_was_wanted()
    {
        Starting(readyAfter: TimeSpan.FromSeconds(30));

        var pool = Wait(Running);

        Assert.Equal(WorkspacesPoolState.Running, pool!.State);
        Assert.InRange(_world.Time.Elapsed, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(46));
    }

    [Fact]
    public void The_first_looks_are_quick_and_the_later_ones_rare()
    {
        Starting(readyAfter: TimeSpan.FromMinutes(4));

        Wait(Running);

        var looks = _world.Log.Lines.Select(line => line.At).ToList();
        var gaps = looks.Zip(looks.Skip(1), (earlier, later) => later - earlier).ToList();
        Assert.InRange(looks[0], TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Equal(gaps.Order(), gaps);
        Assert.InRange(gaps[^1], TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Something_is_told_at_least_every_thirty_seconds_and_no_line_twice()
    {
        Starting(readyAfter: TimeSpan.FromMinutes(20));

        Wait(Running);

        var times = _world.Log.Lines.Select(line => line.At).ToList();
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First <= TimeSpan.FromSeconds(30)));
        Assert.Equal(_world.Log.Statuses.Distinct(), _world.Log.Statuses);
    }

    [Fact]
    public void Progress_tells_phase_state_counts_and_time()
    {
        var pool = Starting(readyAfter: TimeSpan.FromMinutes(2));
        pool.Set(current => current with { CapacityStatus = new CapacityStatus { DesiredUserSessions = 10, ActualUserSessions = 3 } });

        Wait(Running);

        Assert.Equal("starting pool support: STARTING, 3 of 10 sessions ready, 1s", _world.Log.Statuses.First());
        Assert.Contains(_world.Log.Statuses, line => line.EndsWith(", 1m43s", StringComparison.Ordinal) || line.Contains(", 1m", StringComparison.Ordinal));
    }

    [Fact]
    public void Progress_of_a_stop_tells_how_many_sessions_are_left()
    {
        var pool = _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopping) with { CapacityStatus = new CapacityStatus { ActiveUserSessions = 4 } });
        pool.StateAt(TimeSpan.FromSeconds(10), WorkspacesPoolState.Stopped);

        Wait(WaitGoal.Stopped(Sample.PoolName));

        Assert.Equal("stopping pool support: STOPPING, 4 sessions left, 1s", _world.Log.Statuses.First());
    }

    [Fact]
    public void Progress_of_a_stop_that_nobody_holds_up_counts_nobody()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopping)).StateAt(TimeSpan.FromSeconds(10), WorkspacesPoolState.Stopped);

        Wait(WaitGoal.Stopped(Sample.PoolName));

        Assert.Equal("stopping pool support: STOPPING, 1s", _world.Log.Statuses.First());
    }

    [Fact]
    public void Progress_of_a_deletion_tells_the_phase_and_the_state()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Deleting)).At(TimeSpan.FromSeconds(10), _ => null);

        Wait(WaitGoal.Gone(Sample.PoolName));

        Assert.Equal("deleting pool support: DELETING, 1s", _world.Log.Statuses.First());
    }

    [Fact]
    public void Progress_lists_the_codes_that_AWS_reports()
    {
        Starting(readyAfter: TimeSpan.FromSeconds(10)).Set(pool => pool with
        {
            Errors = [Sample.Error(Curable), Sample.Error("BRAND_NEW"), Sample.Error(Curable), new WorkspacesPoolError { ErrorMessage = "Odd." }],
        });

        Wait(Running);

        Assert.Contains($", AWS reports {Curable}, BRAND_NEW, error, ", _world.Log.Statuses.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_are_not_asked_for_while_waiting()
    {
        Starting(readyAfter: TimeSpan.FromMinutes(4));

        Wait(Running);

        Assert.All(_world.Aws.Operations, operation => Assert.Equal("DescribeWorkspacesPools", operation));
    }

    [Fact]
    public void An_error_that_can_not_heal_ends_the_wait_at_the_first_look_that_shows_it()
    {
        var pool = Starting();
        pool.At(TimeSpan.FromSeconds(60), current => current with { Errors = [Sample.Error(Fatal, "The subnet is gone.")] });

        var failure = Assert.Throws<PoolWaitException>(() => Wait(Running));

        Assert.Equal(ErrorKind.FailedPrecondition, failure.Kind);
        Assert.InRange(_world.Time.Elapsed, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(77));
        Assert.Contains($"{Fatal}: The subnet is gone. {PoolErrorTable.Advice(Fatal).Hint}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_can_not_heal_ends_the_wait_for_a_new_pool()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Creating) with { Errors = [Sample.Error(Fatal)] });

        var failure = Assert.Throws<PoolWaitException>(() => Wait(WaitGoal.Created(Sample.PoolName)));

        Assert.StartsWith("Pool wspool-0abcd1234 can't become created: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_that_can_not_heal_keeps_no_pool_from_stopping()
    {
        var pool = _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopping) with { Errors = [Sample.Error(Fatal)] });
        pool.StateAt(TimeSpan.FromSeconds(10), WorkspacesPoolState.Stopped);

        Assert.Equal(WorkspacesPoolState.Stopped, Wait(WaitGoal.Stopped(Sample.PoolName))!.State);
    }

    [Fact]
    public void A_look_at_a_pool_that_is_gone_keeps_what_was_seen_last()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        var waiter = _world.Waiter();

        _world.Run(() => waiter.LookAsync(Sample.PoolId, CancellationToken.None));
        pool.Set(current => current with { State = WorkspacesPoolState.Stopping });
        _world.Run(() => waiter.LookAsync(Sample.PoolId, CancellationToken.None));
        _world.Aws.Pools.Clear();

        Assert.Null(_world.Run(() => waiter.LookAsync(Sample.PoolId, CancellationToken.None)));
        Assert.Equal(WorkspacesPoolState.Stopping, waiter.LastSeen!.State);
    }

    [Fact]
    public void An_error_that_can_heal_is_shown_and_waited_out()
    {
        var pool = Starting(readyAfter: TimeSpan.FromSeconds(60));
        pool.Set(current => current with { Errors = [Sample.Error(Curable)] });

        Assert.NotNull(Wait(Running));
        Assert.Contains($"AWS reports {Curable}", _world.Log.Statuses.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_pool_is_stopped_is_no_error()
    {
        var pool = Starting(readyAfter: TimeSpan.FromSeconds(60));
        pool.Set(current => current with { Errors = [Sample.Error(PoolErrorTable.Stopped)] });

        Assert.NotNull(Wait(Running));
        Assert.DoesNotContain(PoolErrorTable.Stopped, _world.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_nobody_knows_is_waited_out()
    {
        var pool = Starting(readyAfter: TimeSpan.FromSeconds(60));
        pool.Set(current => current with { Errors = [Sample.Error("BRAND_NEW")] });

        Assert.NotNull(Wait(Running));
    }

    [Fact]
    public void An_error_that_was_there_before_may_linger_for_two_minutes()
    {
        var pool = Starting(readyAfter: TimeSpan.FromSeconds(90));
        pool.Set(current => current with { Errors = [Sample.Error(Fatal)] });

        Assert.NotNull(Wait(Running, before: pool.Current));
    }

    [Fact]
    public void An_error_that_was_there_before_and_does_not_go_away_ends_the_wait()
    {
        var pool = Starting(readyAfter: TimeSpan.FromMinutes(10));
        pool.Set(current => current with { Errors = [Sample.Error(Fatal)] });

        Assert.Throws<PoolWaitException>(() => Wait(Running, before: pool.Current));
        Assert.InRange(_world.Time.Elapsed, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2.5));
    }

    [Fact]
    public void A_new_error_counts_although_an_old_one_lingers()
    {
        var pool = Starting(readyAfter: TimeSpan.FromMinutes(10));
        pool.Set(current => current with { Errors = [Sample.Error(Fatal)] });
        var before = pool.Current;
        pool.Set(current => current with { Errors = [Sample.Error(Fatal), Sample.Error("IMAGE_NOT_FOUND")] });

        var failure = Assert.Throws<PoolWaitException>(() => Wait(Running, before));

        Assert.Contains("IMAGE_NOT_FOUND", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Fatal, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_pool_may_be_invisible_at_first()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopped)).InvisibleLooks = 3;

        Assert.NotNull(Wait(WaitGoal.Created(Sample.PoolName)));
        Assert.Contains(_world.Log.Statuses, line => line.StartsWith("creating pool support: not listed yet", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_pool_that_stays_invisible_is_missing_after_two_minutes()
    {
        var failure = Assert.Throws<PoolWaitException>(() => Wait(WaitGoal.Created(Sample.PoolName)));

        Assert.Equal(ErrorKind.NotFound, failure.Kind);
        Assert.InRange(_world.Time.Elapsed, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2.5));
    }

    [Fact]
    public void A_pool_that_disappears_ends_the_wait()
    {
        Starting().At(TimeSpan.FromSeconds(30), _ => null);

        var failure = Assert.Throws<PoolWaitException>(() => Wait(Running));

        Assert.Equal(
            (ErrorKind.NotFound, "Pool wspool-0abcd1234 disappeared while this was waiting for it to be RUNNING. It was deleted by somebody else; run a refresh."),
            (failure.Kind, failure.Message));
    }

    [Fact]
    public void A_pool_that_disappears_is_what_a_delete_waits_for()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Deleting)).At(TimeSpan.FromSeconds(30), _ => null);

        Assert.Null(Wait(WaitGoal.Gone(Sample.PoolName)));
    }

    [Fact]
    public void A_state_that_does_not_lead_to_the_goal_ends_the_wait()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Deleting));

        var failure = Assert.Throws<PoolWaitException>(() => Wait(Running));

        Assert.Contains("is DELETING while this was waiting for it to be RUNNING", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settled", "RUNNING or STOPPED")]
    [InlineData("gone", "gone")]
    public void A_wait_that_ends_badly_names_its_goal(string goal, string target)
    {
        _world.Aws.Add(Sample.Pool("NEW_STATE"));

        var failure = Assert.Throws<PoolWaitException>(() => Wait(goal == "gone" ? WaitGoal.Gone(Sample.PoolName) : WaitGoal.Settled(Sample.PoolName, "updating")));

        Assert.Equal(
            $"Pool wspool-0abcd1234 is NEW_STATE while this was waiting for it to be {target}. Somebody else works on it; run again when they are done.", failure.Message);
    }

    [Fact]
    public void A_cancelled_wait_ends_at_once_and_knows_what_it_saw_last()
    {
        Starting(readyAfter: TimeSpan.FromMinutes(10));
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(63), _world.Time);
        var waiter = _world.Waiter();

        Assert.ThrowsAny<OperationCanceledException>(() => _world.Run(() => waiter.WaitAsync(Sample.PoolId, Running, null, cancel.Token)));
        Assert.Equal(TimeSpan.FromSeconds(63), _world.Time.Elapsed);
        Assert.Equal(WorkspacesPoolState.Starting, waiter.LastSeen!.State);
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(59.9, "59s")]
    [InlineData(60, "1m00s")]
    [InlineData(130, "2m10s")]
    [InlineData(5400, "90m00s")]
    public void A_clock_shows_minutes_and_seconds(double seconds, string text) => Assert.Equal(text, PoolWaiter.Clock(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, 0.9)]
    [InlineData(1, 1.35)]
    [InlineData(100, 13.5)]
    public void Delays_grow_up_to_a_limit_and_are_spread_over_a_fifth(int attempt, double least)
    {
        Assert.Equal(least, PollDelays.Delay(attempt, jitter: 0).TotalSeconds, 3);
        Assert.Equal(least / 0.9 * 1.1, PollDelays.Delay(attempt, jitter: 1).TotalSeconds, 3);
    }

    public void Dispose() => _world.Dispose();

    private WorkspacesPool? Wait(WaitGoal goal, WorkspacesPool? before = null) =>
        _world.Run(() => _world.Waiter().WaitAsync(Sample.PoolId, goal, before, CancellationToken.None));

    private ModelPool Starting() => _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Starting));

    private ModelPool Starting(TimeSpan readyAfter)
    {
        var pool = Starting();
        pool.StateAt(readyAfter, WorkspacesPoolState.Running);
        return pool;
    }
}
