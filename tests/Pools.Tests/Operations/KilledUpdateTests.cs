namespace WorkSpacesProvider.Pools.Tests.Operations;

/// <summary>What an update notes for when it is killed, and what those after it make of that.</summary>
public sealed class KilledUpdateTests : IDisposable
{
    private static readonly MapValue OtherMode = Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop);

    private readonly World _world = new();

    [Fact]
    public void A_start_is_owed_from_before_the_stop_until_the_pool_runs()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        var pool = _world.Aws.Pools[Sample.PoolId];
        var notedIn = new HashSet<string>(StringComparer.Ordinal);
        _world.Aws.Described = () => notedIn.UnionWith(_world.Journal.Stops.Select(_ => pool.State!));
        _world.Aws.Before("StopWorkspacesPool", () => Assert.Equal(Sample.PoolId, Assert.Single(_world.Journal.Stops).PoolId));

        _world.Update(Sample.Inputs(), stored, OtherMode);

        Assert.Superset(new HashSet<string> { WorkspacesPoolState.Stopping, WorkspacesPoolState.Stopped, WorkspacesPoolState.Starting }, notedIn);
        Assert.Empty(_world.Journal.Stops);
    }

    [Fact]
    public void Nothing_is_noted_while_people_are_waited_for()
    {
        var inputs = Sample.Inputs().With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, "WAIT")));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Sessions.Add(Sample.Session());
        _world.At(TimeSpan.FromMinutes(1), () =>
        {
            Assert.Empty(_world.Journal.Stops);
            _world.Aws.Pools[Sample.PoolId].Sessions.Clear();
        });

        _world.Update(inputs, stored, inputs.With(PoolProperty.RunningMode, Sample.AutoStop));

        Assert.Contains("StopWorkspacesPool", _world.Aws.Changes);
    }

    [Fact]
    public void A_pool_that_is_to_stay_stopped_is_owed_nothing()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Before("StopWorkspacesPool", () => Assert.Empty(_world.Journal.Stops));

        _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.DesiredState, WorkspacesPoolState.Stopped));

        Assert.Contains("StopWorkspacesPool", _world.Aws.Changes);
    }

    [Fact]
    public void The_next_update_starts_a_pool_that_a_killed_one_left_stopped()
    {
        var stored = KilledAfterTheStop();

        var outputs = _world.Update(Sample.Inputs(), stored, OtherMode);

        Assert.Equal(["UpdateWorkspacesPool", "StartWorkspacesPool"], _world.Aws.Changes);
        Assert.Equal(WorkspacesPoolState.Running, outputs.Text(PoolProperty.State));
        Assert.Single(_world.Log.Warnings);
        Assert.Empty(_world.Journal.Stops);
    }

    [Fact]
    public void A_preview_tells_of_the_start()
    {
        var stored = KilledAfterTheStop();

        _world.Preview(Sample.Inputs(), stored, OtherMode);

        Assert.Contains("Plan for pool support: update runningMode, then start.", _world.Log.Infos);
        Assert.NotEmpty(_world.Journal.Stops);
    }

    [Fact]
    public void A_refresh_makes_the_start_a_difference()
    {
        var stored = KilledAfterTheStop();

        var read = _world.Read(Sample.PoolId, Sample.Inputs(), stored)!;

        Assert.Equal(WorkspacesPoolState.Running, read.Outputs.Text(PoolProperty.ResumeState));
        Assert.NotEmpty(_world.Resource.Diff(new DiffRequest(Sample.PoolId, Sample.PoolName, read.Inputs, read.Outputs, Sample.Inputs(), [])).Changes);
    }

    [Fact]
    public void An_import_owes_nothing()
    {
        KilledAfterTheStop();

        Assert.False(_world.Read(Sample.PoolId)!.Outputs.ContainsKey(PoolProperty.ResumeState));
    }

    [Fact]
    public void A_start_stays_owed_when_the_next_update_fails_before_it_does_anything()
    {
        var stored = KilledAfterTheStop();
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.AccessDenied);
        Assert.Throws<ProviderException>(() => _world.Update(Sample.Inputs(), stored, OtherMode));

        _world.Update(Sample.Inputs(), stored, OtherMode);

        Assert.Equal(WorkspacesPoolState.Running, _world.Aws.Pools[Sample.PoolId].State);
    }

    [Fact]
    public void A_start_stays_owed_when_it_fails_for_the_engine_may_not_have_heard_of_it()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("StartWorkspacesPool", Failures.AccessDenied, times: 2);

        Assert.Throws<PartialFailureException>(() => _world.Update(Sample.Inputs(), stored, OtherMode));

        Assert.NotEmpty(_world.Journal.Stops);
    }

    [Fact]
    public void A_pool_that_was_brought_back_is_owed_nothing()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("UpdateWorkspacesPool", Failures.AccessDenied);

        Assert.Throws<PartialFailureException>(() => _world.Update(Sample.Inputs(), stored, OtherMode));

        Assert.Empty(_world.Journal.Stops);
    }

    [Fact]
    public void A_pool_whose_stop_was_refused_is_owed_nothing()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("StopWorkspacesPool", Failures.AccessDenied);

        Assert.Throws<ProviderException>(() => _world.Update(Sample.Inputs(), stored, OtherMode));

        Assert.Empty(_world.Journal.Stops);
    }

    [Fact]
    public void A_pool_that_is_deleted_is_owed_nothing()
    {
        var stored = KilledAfterTheStop();

        _world.Delete(Sample.Inputs(), stored);

        Assert.Empty(_world.Journal.Stops);
    }

    public void Dispose() => _world.Dispose();

    /// <returns>What the engine has stored: it was never told of the stop.</returns>
    private MapValue KilledAfterTheStop()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.OwedStarts.Note(Sample.Pool());
        _world.Aws.Pools[Sample.PoolId].Set(pool => pool with { State = WorkspacesPoolState.Stopped });
        return stored;
    }
}
