using WorkSpacesProvider.Pools.Journal;

namespace WorkSpacesProvider.Pools.Tests.Operations;

/// <summary>What a create notes for when it is killed, and what those after it make of that.</summary>
public sealed class KilledCreateTests : IDisposable
{
    private const string LeftOver = "support-0abcd123";

    private readonly World _world = new();

    [Fact]
    public void A_creation_is_noted_until_the_engine_is_told_of_the_pool()
    {
        _world.Aws.Described = () => Assert.Equal(Sample.PoolName, Assert.Single(_world.Journal.Creations).PoolName);

        _world.Create(Sample.Inputs());

        Assert.Empty(_world.Journal.Creations);
    }

    [Fact]
    public void A_creation_that_fails_with_a_pool_is_told_and_noted_no_longer()
    {
        _world.Aws.Refuse("StartWorkspacesPool", Failures.AccessDenied);

        Assert.Throws<PartialFailureException>(() => _world.Create(Sample.Inputs()));

        Assert.Empty(_world.Journal.Creations);
    }

    [Fact]
    public void A_creation_that_AWS_refuses_leaves_no_note()
    {
        _world.Aws.Refuse("CreateWorkspacesPool", Failures.AccessDenied);

        Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Empty(_world.Journal.Creations);
    }

    [Fact]
    public void A_creation_whose_answer_was_lost_stays_noted_when_its_pool_is_not_found()
    {
        _world.Aws.LoseAnswer("CreateWorkspacesPool");
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied, times: 3);

        Assert.Throws<ProviderException>(() => _world.Create(Sample.Inputs()));

        Assert.Equal(Sample.PoolName, Assert.Single(_world.Journal.TakeAbandonedCreations(World.Region)).PoolName);
    }

    [Fact]
    public void The_next_create_tells_of_a_pool_that_a_killed_one_left_behind_once()
    {
        LeaveBehind();

        var first = _world.Create(Sample.Inputs());
        _world.Create(Sample.Inputs().With(PoolProperty.PoolName, "other"));

        Assert.NotEqual(Sample.PoolId, first.Id);
        var warning = Assert.Single(_world.Log.Warnings);
        Assert.Contains($"{LeftOver} ({Sample.PoolId}) was made for support", warning, StringComparison.Ordinal);
        Assert.Contains($"{Sample.PoolId}@us-east-1", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_create_that_is_under_way_is_told_of_by_nobody()
    {
        using var underWay = LeaveBehind(isDead: false);

        _world.Create(Sample.Inputs());

        Assert.Empty(_world.Log.Warnings);
    }

    [Fact]
    public void A_pool_that_was_deleted_meanwhile_is_not_told_of()
    {
        LeaveBehind();
        _world.Aws.Pools.Clear();

        _world.Create(Sample.Inputs());

        Assert.Empty(_world.Log.Warnings);
        Assert.Empty(_world.Journal.Creations);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_pool_of_that_name_from_another_time_is_somebody_else_s(int hours)
    {
        LeaveBehind();
        _world.Aws.Pools[Sample.PoolId].Set(pool => pool with { CreatedAt = ManualTimeProvider.Start + TimeSpan.FromHours(hours) });

        _world.Create(Sample.Inputs());

        Assert.Empty(_world.Log.Warnings);
    }

    [Fact]
    public void A_pool_that_was_imported_meanwhile_is_not_told_of()
    {
        LeaveBehind();
        _world.Read(Sample.PoolId);

        _world.Create(Sample.Inputs());

        Assert.Empty(_world.Log.Warnings);
    }

    [Fact]
    public void A_pool_that_could_not_be_looked_for_is_told_of_by_the_create_after_next()
    {
        LeaveBehind();
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied);
        _world.Create(Sample.Inputs());
        Assert.Empty(_world.Log.Warnings);

        _world.Create(Sample.Inputs().With(PoolProperty.PoolName, "other"));

        Assert.Single(_world.Log.Warnings);
    }

    public void Dispose() => _world.Dispose();

    private IDisposable LeaveBehind(bool isDead = true)
    {
        var creation = _world.Journal.BeginCreation(new CreationEntry(World.Region, LeftOver, "support", ManualTimeProvider.Start));
        _world.Aws.Add(Sample.Pool(poolName: LeftOver) with { CreatedAt = ManualTimeProvider.Start + TimeSpan.FromSeconds(1) });
        if (isDead)
        {
            creation.Dispose();
        }

        return creation;
    }
}
