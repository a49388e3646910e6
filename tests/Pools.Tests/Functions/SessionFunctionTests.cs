namespace WorkSpacesProvider.Pools.Tests.Functions;

public sealed class SessionFunctionTests : IDisposable
{
    private const string GetSessions = "getWorkspacesPoolSessions";

    private readonly World _world = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    [InlineData(120, 3)]
    public void Every_page_is_read_and_no_other(int count, int calls)
    {
        _world.Aws.PageSize = 50;
        Fill(count);

        Assert.Equal(count, _world.Find(GetSessions, Of(Sample.PoolId)).Count);
        Assert.Equal(calls, _world.Aws.Operations.Count());
    }

    [Fact]
    public void The_sessions_of_one_person_are_for_AWS_to_tell()
    {
        Fill(4);

        Assert.Equal(["user-2"], _world.Find(GetSessions, Of(Sample.PoolId).With("userId", "user-2")).Texts("userId"));
        Assert.Equal("user-2", _world.Aws.Requests<DescribeWorkspacesPoolSessionsRequest>().Single().UserId);
    }

    [Fact]
    public void A_pool_that_does_not_exist_has_no_sessions() => Assert.Empty(_world.Find(GetSessions, Of("wspool-missing00")));

    [Fact]
    public void Another_error_is_an_error()
    {
        _world.Aws.Refuse("DescribeWorkspacesPoolSessions", Failures.AccessDenied);

        Assert.Equal(ErrorKind.PermissionDenied, Assert.Throws<ProviderException>(() => _world.Invoke(GetSessions, Of(Sample.PoolId))).Kind);
    }

    [Fact]
    public void Nulls_are_left_out_and_new_values_pass()
    {
        _world.Aws.Add(Sample.Pool()).Sessions.Add(new WorkspacesPoolSession { SessionId = "s", PoolId = Sample.PoolId, UserId = "ann", ConnectionState = "DREAMING" });

        Assert.Equal(
            MapValue.Of(("sessionId", "s"), ("poolId", Sample.PoolId), ("userId", "ann"), ("connectionState", "DREAMING")),
            _world.Find(GetSessions, Of(Sample.PoolId)).Single());
    }

    [Fact]
    public void Wrong_arguments_are_told_by_name()
    {
        Assert.Equal(["poolId: poolId is missing. It is required: The pool's id, `wspool-` and 9 of `0-9 a-z`."], _world.Failures(GetSessions, MapValue.Empty));
        Assert.Equal(
            [
                "poolId: poolId is \"office\"; it must be the id of a pool: 'wspool-' and 9 lower-case letters or digits.",
                "userId: userId is \"a\"; it must be 2 to 128 characters.",
            ],
            _world.Failures(GetSessions, Of("office").With("userId", "a")));
    }

    public void Dispose() => _world.Dispose();

    private static MapValue Of(string poolId) => Found.Arguments(("poolId", poolId));

    private void Fill(int count) => _world.Aws.Add(Sample.Pool()).Sessions.AddRange(
        Enumerable.Range(0, count).Select(number => Sample.Session() with { SessionId = $"session-{number}", UserId = $"user-{number}" }));
}
