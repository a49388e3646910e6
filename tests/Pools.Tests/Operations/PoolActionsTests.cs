using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class PoolActionsTests : IDisposable
{
    private readonly World _world = new();
    private bool _isIssued;

    [Fact]
    public void A_stop_says_how_many_sessions_it_ends()
    {
        Stop(StopPolicy.Default, Sample.Pool() with { CapacityStatus = new CapacityStatus { ActiveUserSessions = 2 } });

        Assert.Equal(["Stopping pool support ends 2 sessions."], _world.Log.Warnings);
        Assert.DoesNotContain("DescribeWorkspacesPoolSessions", _world.Aws.Operations);
    }

    [Fact]
    public void A_stop_that_ends_one_session_says_so()
    {
        Stop(StopPolicy.Default, Sample.Pool() with { CapacityStatus = new CapacityStatus { ActiveUserSessions = 1 } });

        Assert.Equal(["Stopping pool support ends 1 session."], _world.Log.Warnings);
    }

    [Fact]
    public void Sessions_are_counted_to_the_end_also_where_the_last_token_is_empty()
    {
        _world.Aws.LastToken = "";
        _world.Aws.Add(Sample.Pool()).Sessions.Add(Sample.Session());

        var failure = Assert.Throws<ProviderException>(() => Stop(new StopPolicy(ActiveSessionsPolicy.Fail, TimeSpan.Zero)));

        Assert.Contains("1 person is connected", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_tells_what_it_waits_for_and_what_it_changed()
    {
        _world.Aws.Add(Sample.Pool());
        var step = new UpdateStep(new UpdateWorkspacesPoolRequest { PoolId = Sample.PoolId, Description = "x" }, [PoolProperty.Description, PoolProperty.BundleId]);

        _world.Run(() => Actions().UpdateAsync(Sample.Pool(), step, () => { }, CancellationToken.None));

        Assert.StartsWith("updating pool support: UPDATING, ", _world.Log.Statuses.First(), StringComparison.Ordinal);
        Assert.Equal(["Updated description, bundleId of pool support."], _world.Log.Infos);
    }

    [Fact]
    public void A_stop_of_an_empty_pool_warns_nobody()
    {
        Stop(StopPolicy.Default);

        Assert.Empty(_world.Log.Warnings);
        Assert.Equal(["Stopping pool support; AWS takes about 5 minutes for it.", "Pool support is stopped."], _world.Log.Infos);
    }

    [Fact]
    public void A_policy_to_fail_stops_nothing_while_somebody_has_a_session()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        pool.Sessions.AddRange([Sample.Session(), Sample.Session(SessionConnectionState.NotConnected)]);

        var failure = Assert.Throws<ProviderException>(() => Stop(new StopPolicy(ActiveSessionsPolicy.Fail, TimeSpan.Zero)));

        Assert.Equal(
            "Pool support was not stopped: 1 person is connected and 1 more has a session to come back to, and stopPolicy.activeSessions is FAIL. "
            + "Run again when they are gone, or set it to WAIT or DISCONNECT.",
            failure.Message);
        Assert.Empty(_world.Aws.Changes);
    }

    [Fact]
    public void A_policy_to_fail_stops_an_empty_pool()
    {
        Stop(new StopPolicy(ActiveSessionsPolicy.Fail, TimeSpan.Zero));

        Assert.Equal(["StopWorkspacesPool"], _world.Aws.Changes);
    }

    [Fact]
    public void Sessions_are_counted_over_all_pages()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        pool.Sessions.AddRange(Enumerable.Repeat(Sample.Session(), 120));

        var failure = Assert.Throws<ProviderException>(() => Stop(new StopPolicy(ActiveSessionsPolicy.Fail, TimeSpan.Zero)));

        Assert.Contains("120 people are connected", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_to_wait_stops_when_everybody_is_gone()
    {
        var pool = _world.Aws.Add(Sample.Pool());
        pool.Sessions.AddRange([Sample.Session(), Sample.Session()]);
        _world.At(TimeSpan.FromSeconds(50), pool.Sessions.Clear);

        Stop(new StopPolicy(ActiveSessionsPolicy.Wait, TimeSpan.FromMinutes(30)));

        Assert.Equal(["StopWorkspacesPool"], _world.Aws.Changes);
        Assert.Empty(_world.Log.Warnings);
        Assert.Equal("draining pool support: 2 people are connected, 30m00s left", _world.Log.Statuses.First());
        Assert.Equal(TimeSpan.FromSeconds(60), _world.Log.Lines.Single(line => line.Message.StartsWith("Stopping", StringComparison.Ordinal)).At);
    }

    [Fact]
    public void A_policy_to_wait_stops_when_the_time_is_over()
    {
        _world.Aws.Add(Sample.Pool()).Sessions.Add(Sample.Session());

        Stop(new StopPolicy(ActiveSessionsPolicy.Wait, TimeSpan.FromSeconds(40)));

        Assert.Equal(
            ["Pool support is stopped although 1 person is connected: stopPolicy.drainTimeoutInSeconds (40) is over."], _world.Log.Warnings);
        Assert.Equal(TimeSpan.FromSeconds(40), _world.Log.Lines.Single(line => line.Severity == "warning").At);
    }

    [Fact]
    public void A_drain_of_no_time_stops_at_once()
    {
        _world.Aws.Add(Sample.Pool()).Sessions.Add(Sample.Session());

        Stop(new StopPolicy(ActiveSessionsPolicy.Wait, TimeSpan.Zero));

        Assert.Equal(TimeSpan.Zero, _world.Log.Lines.Single(line => line.Severity == "warning").At);
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Stopping)]
    [InlineData(WorkspacesPoolState.Stopped)]
    public void A_stop_that_somebody_else_was_quicker_with_is_waited_for(string state)
    {
        var pool = _world.Aws.Add(Sample.Pool());
        _world.Aws.Before("StopWorkspacesPool", () =>
        {
            pool.Set(current => current with { State = state });
            pool.StateAt(TimeSpan.FromMinutes(2), WorkspacesPoolState.Stopped);
        });

        Assert.Equal(WorkspacesPoolState.Stopped, Stop(StopPolicy.Default).State);
        Assert.True(_isIssued);
    }

    [Fact]
    public void A_stop_that_AWS_refuses_of_a_running_pool_fails()
    {
        _world.Aws.Refuse("StopWorkspacesPool", Failures.WrongState);

        Assert.Throws<InvalidResourceStateException>(() => Stop(StopPolicy.Default));
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Starting)]
    [InlineData(WorkspacesPoolState.Running)]
    public void A_start_that_somebody_else_was_quicker_with_is_waited_for(string state)
    {
        var pool = _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopped));
        _world.Aws.Before("StartWorkspacesPool", () =>
        {
            pool.Set(current => current with { State = state });
            pool.StateAt(TimeSpan.FromMinutes(2), WorkspacesPoolState.Running);
        });

        Assert.Equal(WorkspacesPoolState.Running, Start().State);
    }

    [Fact]
    public void A_start_that_AWS_refuses_of_a_stopped_pool_fails()
    {
        _world.Aws.Add(Sample.Pool(WorkspacesPoolState.Stopped));
        _world.Aws.Refuse("StartWorkspacesPool", Failures.WrongState);

        Assert.Throws<InvalidResourceStateException>(() => Start());
    }

    public void Dispose() => _world.Dispose();

    private WorkspacesPool Stop(StopPolicy policy, WorkspacesPool? pool = null)
    {
        if (!_world.Aws.Pools.ContainsKey(Sample.PoolId))
        {
            _world.Aws.Add(pool ?? Sample.Pool());
        }

        return _world.Run(() => Actions().StopAsync(_world.Aws.Pools[Sample.PoolId].Current!, policy, () => _isIssued = true, CancellationToken.None));
    }

    private WorkspacesPool Start() => _world.Run(() => Actions().StartAsync(_world.Aws.Pools[Sample.PoolId].Current!, () => { }, CancellationToken.None));

    private PoolActions Actions() => new(_world.Aws, _world.Waiter(), _world.Log, _world.Time);
}
