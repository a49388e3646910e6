using WorkSpacesProvider.Pools.Tests.Functions;

namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class ListOperationTests : IDisposable
{
    private readonly World _world = new();

    [Theory]
    [InlineData(0, new[] { 0 })]
    [InlineData(1, new[] { 1 })]
    [InlineData(25, new[] { 25 })]
    [InlineData(26, new[] { 25, 1 })]
    [InlineData(60, new[] { 25, 25, 10 })]
    public void Pools_are_listed_a_page_of_AWS_at_a_time(int count, int[] pages)
    {
        Fill(count);

        Assert.Equal(pages, Pages(MapValue.Empty).Select(page => page.Items.Count));
        Assert.Equal(pages.Length, _world.Aws.Operations.Count());
    }

    [Fact]
    public void A_pool_is_listed_with_an_id_that_an_import_takes_and_its_name()
    {
        Fill(1);

        var listed = Assert.Single(_world.List(MapValue.Empty).Items);

        Assert.Equal(new ListedResource(Found.PoolId(0), "pool-0"), listed);
        Assert.Equal("pool-0", _world.Read(listed.Id)!.Outputs.Text("poolName"));
    }

    [Fact]
    public void A_pool_of_another_region_is_listed_with_an_id_that_names_it()
    {
        _world.Clients.In("eu-west-1").Add(Found.Pool(1));

        var listed = Assert.Single(_world.List(Found.Arguments(("region", "eu-west-1"))).Items);

        Assert.Equal($"{Found.PoolId(1)}@eu-west-1", listed.Id);
        Assert.Equal("pool-1", _world.Read(listed.Id)!.Outputs.Text("poolName"));
    }

    [Theory]
    [InlineData(null, 7, 7)]
    [InlineData(3L, null, 3)]
    [InlineData(3L, 7, 3)]
    [InlineData(7L, 3, 3)]
    [InlineData(1000L, 1000, 25)]
    [InlineData(long.MaxValue, null, 25)]
    public void A_page_is_never_longer_than_wanted(long? limit, int? pageSize, int length)
    {
        Fill(30);

        var page = _world.List(MapValue.Empty, limit, pageSize);

        Assert.Equal(length, page.Items.Count);
        Assert.NotNull(page.ContinuationToken);
        Assert.Equal(length, _world.Aws.Requests<DescribeWorkspacesPoolsRequest>().Single().Limit);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(25)]
    public void Pages_of_any_size_hold_each_pool_once(int pageSize)
    {
        Fill(30);
        for (var number = 0; number < 30; number += 3)
        {
            _world.Aws.Pools[Found.PoolId(number)].Set(pool => pool with { State = WorkspacesPoolState.Stopped });
        }

        var states = Found.Arguments(("states", Found.List("STOPPED")));
        var ids = Found.Arguments(("poolIds", Found.List(Enumerable.Range(0, 30).Select(number => (PropertyValue)Found.PoolId(number)))), ("states", Found.List("STOPPED")));

        var expected = Enumerable.Range(0, 10).Select(number => Found.PoolId(number * 3)).ToList();
        Assert.Equal(Enumerable.Range(0, 30).Select(Found.PoolId), Ids(Pages(MapValue.Empty, pageSize)));
        Assert.Equal(expected, Ids(Pages(states, pageSize)));
        Assert.Equal(expected, Ids(Pages(ids, pageSize)));
        Assert.All(Pages(states, pageSize).SkipLast(1), page => Assert.Equal(pageSize, page.Items.Count));
    }

    [Fact]
    public void Filters_are_for_AWS()
    {
        Fill(30);
        var query = Found.Arguments(("filters", Found.List(MapValue.Of(("values", Found.List("pool-7"))))));

        Assert.Equal([Found.PoolId(7)], Ids(Pages(query)));
        Assert.Equal("pool-7", _world.Aws.Requests<DescribeWorkspacesPoolsRequest>().Single().Filters!.Single().Values.Single());
    }

    [Fact]
    public void Ids_that_do_not_exist_are_left_out()
    {
        Fill(1);

        Assert.Equal([Found.PoolId(0)], Ids(Pages(Found.Arguments(("poolIds", Found.List(Found.PoolId(9), Found.PoolId(0), Found.PoolId(0)))))));
        Assert.Empty(_world.List(Found.Arguments(("poolIds", Found.List()))).Items);
    }

    [Fact]
    public void A_pool_on_its_way_out_is_listed_only_for_somebody_who_asks_for_it()
    {
        _world.Aws.Add(Found.Pool(1, WorkspacesPoolState.Deleting));

        Assert.Empty(_world.List(MapValue.Empty).Items);
        Assert.Single(_world.List(Found.Arguments(("states", Found.List("DELETING")))).Items);
    }

    [Theory]
    [InlineData("rubbish", false)]
    [InlineData("rubbish", true)]
    [InlineData("2", true)]
    [InlineData("-1", true)]
    public void A_token_of_no_page_is_an_error_that_says_so(string token, bool withIds)
    {
        Fill(2);
        var query = withIds ? Found.Arguments(("poolIds", Found.List(Found.PoolId(0), Found.PoolId(1)))) : MapValue.Empty;

        var failure = Assert.Throws<ProviderException>(() => _world.List(query, token: token));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Equal($"The continuation token \"{token}\" belongs to no page of this list; list from the start, without a token.", failure.Message);
    }

    [Fact]
    public void A_wrong_query_is_an_error_with_everything_that_is_wrong()
    {
        var failure = Assert.Throws<ProviderException>(() => _world.List(Found.Arguments(("states", Found.List("GONE")), ("poolIds", Found.List("x")), ("name", "y"))));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Equal(
            "The query is wrong: states[0] is \"GONE\"; it must be one of CREATING, DELETING, RUNNING, STARTING, STOPPED, STOPPING, UPDATING. "
            + "name does not exist. The names are filters, poolIds, region, states. "
            + "poolIds[0] is \"x\"; it must be the id of a pool: 'wspool-' and 9 lower-case letters or digits.",
            failure.Message);
    }

    [Theory]
    [InlineData("again", "again")]
    [InlineData("a", "b")]
    public void A_list_without_an_end_is_an_error(string first, string second)
    {
        _world.Aws.Pages = request => new DescribeWorkspacesPoolsResponse { NextToken = request.NextToken == first ? second : first };

        var failure = Assert.Throws<ProviderException>(() => _world.List(MapValue.Empty));

        Assert.Equal("DescribeWorkspacesPools gave the same NextToken twice, so its list has no end. Run again; if it stays, ask AWS Support.", failure.Message);
    }

    [Theory]
    [InlineData("1", "The continuation token \"1\" belongs to no page of this list; list from the start, without a token.")]
    [InlineData(null, "DescribeWorkspacesPools was refused: a value is wrong.")]
    public void A_refusal_is_blamed_on_the_token_only_where_one_was_given(string? token, string message)
    {
        Fill(2);
        _world.Aws.Refuse("DescribeWorkspacesPools", operation => new WorkSpacesException($"{operation} was refused: a value is wrong.") { Operation = operation, Code = "ValidationException" });

        Assert.Equal(message, Assert.Throws<ProviderException>(() => _world.List(MapValue.Empty, token: token)).Message);
    }

    [Fact]
    public void A_refusal_of_a_later_page_is_not_blamed_on_the_token_that_was_given()
    {
        Fill(4);
        _world.Aws.PageSize = 1;
        _world.Aws.Before("DescribeWorkspacesPools", () => { });
        _world.Aws.Refuse("DescribeWorkspacesPools", operation => new InvalidParameterValuesException($"{operation} was refused: a value is wrong.") { Operation = operation });

        Assert.Equal(
            "DescribeWorkspacesPools was refused: a value is wrong.",
            Assert.Throws<ProviderException>(() => _world.List(MapValue.Empty, pageSize: 3, token: "1")).Message);
    }

    [Fact]
    public void An_error_of_AWS_is_an_error_and_no_empty_list()
    {
        _world.Aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied);

        Assert.Equal(ErrorKind.PermissionDenied, Assert.Throws<ProviderException>(() => _world.List(MapValue.Empty)).Kind);
    }

    public void Dispose() => _world.Dispose();

    private static IEnumerable<string> Ids(IEnumerable<ListPage> pages) => pages.SelectMany(page => page.Items).Select(item => item.Id);

    private List<ListPage> Pages(MapValue query, int? pageSize = null)
    {
        var pages = new List<ListPage>();
        do
        {
            pages.Add(_world.List(query, pageSize: pageSize, token: pages.LastOrDefault()?.ContinuationToken));
        }
        while (pages[^1].ContinuationToken is not null);

        return pages;
    }

    private void Fill(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _world.Aws.Add(Found.Pool(number));
        }
    }
}
