namespace WorkSpacesProvider.Pools.Tests.Journal;

public sealed class OwedStartsTests : IDisposable
{
    private readonly World _world = new();

    [Theory]
    [InlineData(WorkspacesPoolState.Stopped)]
    [InlineData(WorkspacesPoolState.Stopping)]
    [InlineData(WorkspacesPoolState.Updating)]
    public void A_pool_that_a_killed_update_stopped_is_owed_its_start(string state)
    {
        _world.OwedStarts.Note(Sample.Pool());

        Assert.Equal(WorkspacesPoolState.Running, OwedTo(Sample.Pool(state)));
        Assert.Contains("killed", Assert.Single(_world.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_that_somebody_stopped_on_purpose_is_owed_nothing() => Assert.Null(OwedTo(Sample.Pool(WorkspacesPoolState.Stopped)));

    [Fact]
    public void A_pool_that_was_met_running_is_owed_nothing_from_then_on()
    {
        _world.OwedStarts.Note(Sample.Pool());

        Assert.Null(OwedTo(Sample.Pool()));
        Assert.Null(OwedTo(Sample.Pool(WorkspacesPoolState.Stopped)));
        Assert.Empty(_world.Journal.Stops);
    }

    [Fact]
    public void Another_pool_of_the_same_id_is_owed_nothing()
    {
        _world.OwedStarts.Note(Sample.Pool());

        Assert.Null(OwedTo(Sample.Pool(WorkspacesPoolState.Stopped) with { CreatedAt = ManualTimeProvider.Start }));
    }

    [Fact]
    public void A_pool_of_another_region_is_owed_nothing()
    {
        _world.OwedStarts.Note(Sample.Pool());

        var there = _world.Runtime.OwedStartsOf(_world.Clients.In("eu-west-1"));

        Assert.Equal(MapValue.Empty, there.Complete(MapValue.Empty, Sample.Pool(WorkspacesPoolState.Stopped), _world.Log));
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(25, false)]
    public void A_start_is_owed_for_a_day(int hours, bool isOwed)
    {
        _world.OwedStarts.Note(Sample.Pool());
        _world.Run(() => Task.Delay(TimeSpan.FromHours(hours), _world.Time));

        Assert.Equal(isOwed, OwedTo(Sample.Pool(WorkspacesPoolState.Stopped)) is not null);
    }

    [Fact]
    public void What_the_engine_was_told_of_is_not_told_again()
    {
        _world.OwedStarts.Note(Sample.Pool());
        var told = MapValue.Of((PoolProperty.ResumeState, WorkspacesPoolState.Running));

        Assert.Same(told, _world.OwedStarts.Complete(told, Sample.Pool(WorkspacesPoolState.Stopped), _world.Log));
        Assert.Empty(_world.Log.Warnings);
    }

    public void Dispose() => _world.Dispose();

    private string? OwedTo(WorkspacesPool pool) => _world.OwedStarts.Complete(MapValue.Empty, pool, _world.Log).Text(PoolProperty.ResumeState);
}
