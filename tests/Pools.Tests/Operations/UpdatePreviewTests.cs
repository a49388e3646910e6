namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class UpdatePreviewTests : IDisposable
{
    private readonly World _world = new();

    [Fact]
    public void A_preview_tells_the_plan_and_changes_nothing()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].Sessions.AddRange([Sample.Session(), Sample.Session(), Sample.Session(SessionConnectionState.NotConnected)]);

        _world.Preview(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop));

        Assert.Empty(_world.Aws.Changes);
        Assert.Equal(
        [
            "Plan for pool support: stop, then update runningMode, then start.",
            "This stops the pool, since AWS changes runningMode (ALWAYS_ON → AUTO_STOP) only on a stopped one. Expect about 5 minutes for the stop, and some more until it runs again.",
            "Now 2 people are connected and 1 more has a session to come back to. The stop ends their sessions.",
        ], _world.Log.Warnings);
    }

    [Fact]
    public void A_preview_that_can_not_reach_AWS_is_made_from_the_stored_state()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.Unreachable);

        _world.Preview(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop));

        Assert.Equal(
            "AWS could not be asked about pool support, so this plan is made from the stored state: DescribeWorkspacesPools could not be sent.",
            _world.Log.Infos.First());
        Assert.Contains("Plan for pool support: stop, then update runningMode, then start.", _world.Log.Warnings);
        Assert.Equal("How many people are connected could not be asked. Whoever is gets disconnected.", _world.Log.Warnings.Last());
    }

    [Fact]
    public void A_plan_from_the_stored_state_knows_what_the_pool_was_like()
    {
        var inputs = Sample.Inputs().With(PoolProperty.ApplicationSettings, MapValue.Of((PoolProperty.Status, "ENABLED"), (PoolProperty.SettingsGroup, "g")));
        var pool = Sample.Pool(WorkspacesPoolState.Stopped) with
        {
            ApplicationSettings = new ApplicationSettingsResponse { Status = ApplicationSettingsStatusEnum.Enabled, SettingsGroup = "g" },
        };
        var stored = _world.Adopt(pool, inputs);
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.Unreachable);

        _world.Preview(inputs, stored, inputs.With(PoolProperty.Capacity, Sample.Capacity(9)).With(PoolProperty.RunningMode, Sample.AutoStop));

        Assert.Equal(
            ["Plan for pool support: update capacity, runningMode.", "Changes in place: capacity (5 → 9), runningMode (ALWAYS_ON → AUTO_STOP)."],
            _world.Log.Infos.Skip(1));
    }

    [Fact]
    public void A_preview_that_is_cancelled_while_people_are_counted_ends_at_once()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Hang("DescribeWorkspacesPoolSessions");
        _world.At(TimeSpan.FromSeconds(2), _world.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            _world.Preview(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop)));
        Assert.Equal(TimeSpan.FromSeconds(2), _world.Time.Elapsed);
    }

    [Fact]
    public void A_preview_does_not_hang_on_a_network_that_is_not_there()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Hang("DescribeWorkspacesPools");

        _world.Preview(Sample.Inputs(), stored, Sample.Inputs());

        Assert.Equal(TimeSpan.FromSeconds(10), _world.Time.Elapsed);
        Assert.Contains("no answer within 10 seconds.", _world.Log.Infos.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_preview_ends_at_once()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Hang("DescribeWorkspacesPools");
        _world.At(TimeSpan.FromSeconds(2), _world.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(() => _world.Preview(Sample.Inputs(), stored, Sample.Inputs()));
        Assert.Equal(TimeSpan.FromSeconds(2), _world.Time.Elapsed);
    }

    [Fact]
    public void A_preview_without_a_region_is_made_from_the_stored_state()
    {
        using var world = new World(configuredRegion: null);
        var stored = world.Adopt(Sample.Pool(), Sample.Inputs()).Without(PoolProperty.Region);

        world.Preview(Sample.Inputs(), stored, Sample.Inputs());

        Assert.Contains("There is no region.", world.Log.Infos.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_may_not_read_sessions_gets_the_plan_without_the_count()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("DescribeWorkspacesPoolSessions", Failures.AccessDenied);

        _world.Preview(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop));

        Assert.Equal("How many people are connected could not be asked. Whoever is gets disconnected.", _world.Log.Warnings.Last());
    }

    [Fact]
    public void A_change_that_stops_nothing_asks_for_no_attention()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());

        _world.Preview(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.Description, "New"));

        Assert.Equal(["Plan for pool support: update description.", "Changes in place: description."], _world.Log.Infos);
        Assert.Empty(_world.Log.Warnings);
    }

    [Fact]
    public void A_pool_that_is_gone_is_told()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools.Clear();

        _world.Preview(Sample.Inputs(), stored, Sample.Inputs());

        Assert.Equal(["Pool support (wspool-0abcd1234) no longer exists. Run a refresh, then it is created anew."], _world.Log.Warnings);
    }

    [Theory]
    [InlineData(PoolProperty.BundleId, Sample.OtherBundle)]
    [InlineData(PoolProperty.DirectoryId, Sample.OtherDirectory)]
    public void A_secret_is_in_no_line_of_the_plan(string property, string value)
    {
        var old = Sample.Inputs();
        var stored = _world.Adopt(Sample.Pool(), old);

        _world.Preview(old, stored, old.With(property, ((PropertyValue)value).AsSecret()));

        Assert.Contains(property, _world.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(value, _world.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_AWS_may_refuse_on_a_running_pool_is_told_with_what_happens_then()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());

        _world.Preview(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.BundleId, Sample.OtherBundle));

        Assert.Equal(
        [
            "Plan for pool support: update bundleId.",
            "Changes in place: bundleId (wsb-0abcd1234 → wsb-1abcd1234).",
            "Should AWS refuse this while the pool runs, the pool is stopped, updated and started again. Nobody is connected now.",
        ], _world.Log.Warnings);
    }

    public void Dispose() => _world.Dispose();
}
