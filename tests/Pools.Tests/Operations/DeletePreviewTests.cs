namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class DeletePreviewTests : IDisposable
{
    private readonly World _world = new();

    [Fact]
    public void People_who_are_connected_are_told_and_nothing_is_changed()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools[Sample.PoolId].Sessions.AddRange([Sample.Session(), Sample.Session()]);

        _world.PreviewDelete(Sample.Inputs(), stored);

        Assert.Empty(_world.Aws.Changes);
        Assert.Equal(["Plan for pool support: stop, then delete.", "Now 2 people are connected. The stop ends their sessions."], _world.Log.Warnings);
    }

    [Theory]
    [InlineData(WorkspacesPoolState.Running, "Plan for pool support: stop, then delete.", "Nobody is connected now.")]
    [InlineData(WorkspacesPoolState.Stopped, "Plan for pool support: delete.")]
    public void A_deletion_that_ends_nobodys_session_asks_for_no_attention(string state, params string[] lines)
    {
        _world.PreviewDelete(Sample.Inputs(), _world.Adopt(Sample.Pool(state), Sample.Inputs()));

        Assert.Empty(_world.Log.Warnings);
        Assert.Equal(lines, _world.Log.Infos);
        Assert.Equal(state == WorkspacesPoolState.Running, _world.Aws.Operations.Contains("DescribeWorkspacesPoolSessions"));
    }

    [Fact]
    public void A_policy_that_forbids_the_deletion_is_told()
    {
        var inputs = Sample.Inputs().With(PoolProperty.StopPolicy, MapValue.Of((PoolProperty.ActiveSessions, "FAIL")));
        var stored = _world.Adopt(Sample.Pool(), inputs);
        _world.Aws.Pools[Sample.PoolId].Sessions.Add(Sample.Session());

        _world.PreviewDelete(inputs, stored);

        Assert.Equal("Now 1 person is connected. The deletion fails while they are there, and changes nothing.", _world.Log.Warnings.Last());
    }

    [Fact]
    public void A_pool_that_is_going_needs_no_plan()
    {
        _world.PreviewDelete(Sample.Inputs(), _world.Adopt(Sample.Pool(WorkspacesPoolState.Deleting), Sample.Inputs()));

        Assert.Empty(_world.Log.Warnings.Concat(_world.Log.Infos));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pool_that_is_gone_needs_no_plan(bool isAnError)
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Pools.Clear();
        _world.Aws.UnknownIdIsAnError = isAnError;

        _world.PreviewDelete(Sample.Inputs(), stored);

        Assert.Empty(_world.Log.Warnings.Concat(_world.Log.Infos));
    }

    [Fact]
    public void The_pool_is_asked_for_alone()
    {
        _world.PreviewDelete(Sample.Inputs(), _world.Adopt(Sample.Pool(), Sample.Inputs()));

        Assert.Equal([Sample.PoolId], Assert.Single(_world.Aws.Requests<DescribeWorkspacesPoolsRequest>()).PoolIds!);
    }

    [Fact]
    public void Who_may_not_read_sessions_is_told_that_nobody_counted()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("DescribeWorkspacesPoolSessions", Failures.AccessDenied);

        _world.PreviewDelete(Sample.Inputs(), stored);

        Assert.Equal("How many people are connected could not be asked. Whoever is gets disconnected.", _world.Log.Warnings.Last());
    }

    [Fact]
    public void A_preview_that_can_not_reach_AWS_says_so()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.Unreachable);

        _world.PreviewDelete(Sample.Inputs(), stored);

        Assert.Equal(
            ["AWS could not be asked about pool support, so nobody knows who is connected to it: DescribeWorkspacesPools could not be sent."], _world.Log.Infos);
    }

    [Fact]
    public void A_cancelled_preview_ends_at_once()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Hang("DescribeWorkspacesPools");
        _world.At(TimeSpan.FromSeconds(2), _world.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(() => _world.PreviewDelete(Sample.Inputs(), stored));
        Assert.Equal(TimeSpan.FromSeconds(2), _world.Time.Elapsed);
    }

    public void Dispose() => _world.Dispose();
}
