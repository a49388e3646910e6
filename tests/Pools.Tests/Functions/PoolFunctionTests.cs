using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests.Functions;

public sealed class PoolFunctionTests : IDisposable
{
    private const string GetPools = "getWorkspacesPools";
    private const string GetPool = "getWorkspacesPool";

    private readonly World _world = new(TagPolicy.None with { IgnoredKeys = new HashSet<string>(["cost"]) });

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(60, 3)]
    public void Every_page_is_read_and_no_other(int count, int calls)
    {
        Fill(count);

        Assert.Equal(Enumerable.Range(0, count).Select(Found.PoolId), _world.Find(GetPools, MapValue.Empty).Texts("poolId"));
        Assert.Equal(calls, _world.Aws.Operations.Count());
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(60, 3)]
    public void Ids_are_asked_for_25_at_a_time(int count, int calls)
    {
        Fill(70);

        Assert.Equal(count, _world.Find(GetPools, Found.Arguments(("poolIds", Ids(0, count)))).Count);
        Assert.Equal(calls, _world.Aws.Operations.Count());
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void Ids_that_do_not_exist_hide_no_others(bool isAnError, bool isNamed)
    {
        (_world.Aws.UnknownIdIsAnError, _world.Aws.NamesUnknownIds) = (isAnError, isNamed);
        Fill(20);

        Assert.Equal(Enumerable.Range(15, 5).Select(Found.PoolId), _world.Find(GetPools, Found.Arguments(("poolIds", Ids(15, 12)))).Texts("poolId").Order(StringComparer.Ordinal));
        Assert.Empty(_world.Find(GetPools, Found.Arguments(("poolIds", Ids(40, 3)))));
    }

    [Fact]
    public void No_ids_find_nothing_and_ask_nothing()
    {
        Fill(3);

        Assert.Empty(_world.Find(GetPools, Found.Arguments(("poolIds", Found.List()))));
        Assert.Empty(_world.Aws.Operations);
    }

    [Fact]
    public void Filters_are_for_AWS_and_get_their_defaults()
    {
        Fill(12);

        Assert.Equal(["pool-3"], _world.Find(GetPools, Filter(values: "pool-3")).Texts("poolName"));
        Assert.Equal(["pool-1", "pool-10", "pool-11"], _world.Find(GetPools, Filter("CONTAINS", "pool-1")).Texts("poolName"));
        Assert.Equal(
            [("PoolName", "EQUALS"), ("PoolName", "CONTAINS")],
            _world.Aws.Requests<DescribeWorkspacesPoolsRequest>().Select(request => request.Filters!.Single()).Select(filter => (filter.Name, filter.Operator)));
    }

    [Theory]
    [InlineData("EQUALS", "pool-1,pool-2")]
    [InlineData("NOTEQUALS", "pool-10")]
    [InlineData("CONTAINS", "pool-1,pool-2,pool-10")]
    [InlineData("NOTCONTAINS", "")]
    public void Values_of_a_filter_are_alternatives(string @operator, string names)
    {
        Fill(12);

        var arguments = Filter(@operator, "pool-1", "pool-2").With("poolIds", Found.List(Found.PoolId(1), Found.PoolId(2), Found.PoolId(10)));

        Assert.Equal(names, string.Join(',', _world.Find(GetPools, arguments).Texts("poolName")));
    }

    [Theory]
    [InlineData("EQUALS", "pool-1")]
    [InlineData("NOTEQUALS", "pool-2,pool-10")]
    [InlineData("CONTAINS", "pool-1,pool-10")]
    [InlineData("NOTCONTAINS", "pool-2")]
    public void Beside_ids_the_filters_are_ours(string @operator, string names)
    {
        Fill(12);

        var arguments = Filter(@operator, "pool-1").With("poolIds", Found.List(Found.PoolId(1), Found.PoolId(2), Found.PoolId(10)));

        Assert.Equal(names.Split(','), _world.Find(GetPools, arguments).Texts("poolName"));
        Assert.Null(_world.Aws.Requests<DescribeWorkspacesPoolsRequest>().Single().Filters);
    }

    [Fact]
    public void States_are_ours_to_tell_apart()
    {
        Fill(3);
        _world.Aws.Add(Found.Pool(7, WorkspacesPoolState.Stopped));

        Assert.Equal(["pool-7"], _world.Find(GetPools, Found.Arguments(("states", Found.List("STOPPED", "STOPPING")))).Texts("poolName"));
        Assert.Empty(_world.Find(GetPools, Found.Arguments(("states", Found.List()))));
    }

    [Fact]
    public void Values_that_a_newer_AWS_sends_pass_as_they_are_and_nulls_are_left_out()
    {
        _world.Aws.Add(Found.Pool(1, "HIBERNATING") with
        {
            Description = null,
            RunningMode = "SOMETIMES",
            TimeoutSettings = null,
            ApplicationSettings = null,
            Errors = [Sample.Error("NEW_TROUBLE"), new WorkspacesPoolError()],
        });

        var pool = _world.Find(GetPools, MapValue.Empty).Single();

        Assert.Equal(("HIBERNATING", "SOMETIMES"), (pool.Text("state"), pool.Text("runningMode")));
        Assert.Equal(Found.List(MapValue.Of(("errorCode", "NEW_TROUBLE"), ("errorMessage", "No.")), MapValue.Empty), pool["errors"]);
        Assert.DoesNotContain("description", pool.Keys);
        Assert.DoesNotContain("timeoutSettings", pool.Keys);
        Assert.DoesNotContain("applicationSettings", pool.Keys);
    }

    [Fact]
    public void Wrong_filters_are_told_by_their_place()
    {
        var many = Found.List(Enumerable.Range(0, 26).Select(i => (PropertyValue)$"pool-{i}"));
        var filters = Found.List(
            MapValue.Of(("name", "State"), ("values", Found.List("x"))),
            MapValue.Of(("operator", "LIKE"), ("values", Found.List())),
            MapValue.Of(("values", many)),
            MapValue.Empty);

        Assert.Equal(
            [
                "filters[1].operator: filters[1].operator is \"LIKE\"; it must be one of EQUALS, NOTEQUALS, CONTAINS, NOTCONTAINS.",
                "filters[3].values: filters[3].values is missing. It is required: 1 to 25 values, each 2 to 128 of `A-Z a-z 0-9 _ . -`, the first a letter or digit.",
                "filters[0].name: filters[0].name is \"State\"; it must be PoolName.",
                "filters[1].values: filters[1].values is []; it must be a list of 1 to 25 values.",
                $"filters[2].values: filters[2].values is {ValueText.Describe(many)}; it must be a list of 1 to 25 values.",
                "filters[0].values[0]: filters[0].values[0] is \"x\"; it must be 2 to 128 letters, digits, '_', '.' or '-', the first a letter or digit.",
            ],
            _world.Failures(GetPools, Found.Arguments(("filters", filters))));
    }

    [Fact]
    public void One_pool_is_found_by_id_with_its_tags()
    {
        var model = _world.Aws.Add(Found.Pool(1));
        foreach (var key in new[] { "team", "cost", "aws:stack" })
        {
            model.Tags[key] = "x";
        }

        var pool = _world.Invoke(GetPool, Found.Arguments(("poolId", Found.PoolId(1)))).Value;

        Assert.Equal(("pool-1", "us-east-1"), (pool.Text("poolName"), pool.Text("region")));
        Assert.Equal(MapValue.Of(("team", "x")), pool["tags"]);
        Assert.Equal(["DescribeWorkspacesPools", "DescribeTags"], _world.Aws.Operations);
    }

    [Fact]
    public void One_pool_is_found_by_name_with_the_filter_of_AWS()
    {
        Fill(40);

        Assert.Equal(Found.PoolId(30), _world.Invoke(GetPool, Found.Arguments(("poolName", "pool-30"))).Value.Text("poolId"));
        Assert.Equal(["pool-30"], _world.Aws.Requests<DescribeWorkspacesPoolsRequest>().Single().Filters!.Single().Values);
    }

    [Fact]
    public void A_name_of_one_character_is_found_though_AWS_has_no_filter_for_it()
    {
        Fill(30);
        _world.Aws.Add(Found.Pool(99, name: "x"));

        Assert.Equal(Found.PoolId(99), _world.Invoke(GetPool, Found.Arguments(("poolName", "x"))).Value.Text("poolId"));
    }

    [Fact]
    public void A_pool_that_does_not_exist_is_an_error_that_names_the_nearest()
    {
        Fill(2);

        Assert.Equal(
            "getWorkspacesPool found no pool with poolName \"pol-1\" among the 2 in us-east-1. Did you mean pool-1? Check the name, the region and the account of the credentials.",
            Error(("poolName", "pol-1")));
        Assert.Equal(
            $"getWorkspacesPool found no pool with poolId \"{Found.PoolId(9)}\" in us-east-1. Check the id, the region and the account of the credentials.",
            Error(("poolId", Found.PoolId(9))));
        Assert.Equal(
            "getWorkspacesPool found no pool with poolName [secret] among the 2 in us-east-1. Check the name, the region and the account of the credentials.",
            Error(("poolName", ((PropertyValue)"hush").AsSecret())));
    }

    [Fact]
    public void One_pool_needs_an_id_or_a_name_and_not_both()
    {
        Assert.Equal(["poolId: Neither poolId nor poolName is given; give one of them."], _world.Failures(GetPool, MapValue.Empty));
        Assert.Equal(
            ["poolName: poolName and poolId are both given; remove one of them."],
            _world.Failures(GetPool, Found.Arguments(("poolId", Found.PoolId(1)), ("poolName", "pool-1"))));
    }

    [Fact]
    public void A_refusal_of_the_tags_is_an_error()
    {
        Fill(1);
        _world.Aws.Refuse("DescribeTags", Failures.AccessDenied);

        Assert.Equal(ErrorKind.PermissionDenied, Assert.Throws<ProviderException>(() => _world.Invoke(GetPool, Found.Arguments(("poolId", Found.PoolId(0))))).Kind);
    }

    public void Dispose() => _world.Dispose();

    private static ListValue Ids(int first, int count) => Found.List(Enumerable.Range(first, count).Select(number => (PropertyValue)Found.PoolId(number)));

    private static MapValue Filter(string? @operator = null, params IEnumerable<string> values) => Found.Arguments((
        "filters", Found.List(MapValue.Of(("operator", @operator), ("values", Found.List(values.Select(value => (PropertyValue)value)))))));

    private void Fill(int count)
    {
        for (var number = 0; number < count; number++)
        {
            _world.Aws.Add(Found.Pool(number));
        }
    }

    private string Error(params IEnumerable<(string, PropertyValue)> arguments) =>
        Assert.Throws<ProviderException>(() => _world.Invoke(GetPool, MapValue.Of(arguments))).Message;
}
