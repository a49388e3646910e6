namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class PoolRestoreTests : IDisposable
{
    private readonly World _world = new();

    [Fact]
    public void A_pool_that_starts_already_is_not_asked_to_start_a_second_time()
    {
        var stored = _world.Adopt(Sample.Pool(), Sample.Inputs());
        _world.Aws.Before("StartWorkspacesPool", () => _world.At(TimeSpan.FromSeconds(30), () =>
            _world.Aws.Pools[Sample.PoolId].Set(pool => pool with { Errors = [Sample.Error("SUBNET_NOT_FOUND", "No subnet.")] })));

        var failure = Assert.Throws<PartialFailureException>(() =>
            _world.Update(Sample.Inputs(), stored, Sample.Inputs().With(PoolProperty.RunningMode, Sample.AutoStop)));

        Assert.Equal(["StopWorkspacesPool", "UpdateWorkspacesPool", "StartWorkspacesPool"], _world.Aws.Changes);
        Assert.Contains("could not be started again", failure.Reasons[1], StringComparison.Ordinal);
    }

    public void Dispose() => _world.Dispose();
}
