using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Tests;

public sealed class PoolsProviderTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly List<AwsConfiguration> _configured = [];
    private readonly List<FakeClients> _clients = [];
    private readonly PoolsProvider _provider;

    public PoolsProviderTests() => _provider = new PoolsProvider(
        configuration =>
        {
            _configured.Add(configuration);
            _clients.Add(new FakeClients(_time, configuration.Region));
            return _clients[^1];
        },
        new MemoryJournal(),
        _time,
        new Random(1),
        _ => null);

    [Fact]
    public void The_package_is_what_the_schema_says()
    {
        Assert.Equal((PackageIdentity.Name, PackageIdentity.Version), (_provider.Name, _provider.Version));
        Assert.Equal((_provider.Name, _provider.Version), (_provider.Schema.Name, _provider.Schema.Version));
        Assert.Equal(File.ReadAllBytes(Repository.File("schema.json")), _provider.SchemaJson.ToArray());
    }

    [Fact]
    public void Every_resource_and_function_of_the_schema_is_served()
    {
        Assert.All(_provider.Schema.Resources.Keys, token => Assert.True(_provider.TryGetResource(token, out _), token));
        Assert.All(_provider.Schema.Functions.Keys, token => Assert.True(_provider.TryGetFunction(token, out _), token));
        Assert.False(_provider.TryGetResource("aws-workspaces:index:Other", out _));
        Assert.False(_provider.TryGetFunction("aws-workspaces:index:other", out _));
    }

    [Fact]
    public void Check_and_diff_work_before_the_configuration()
    {
        var pool = Pool();

        Assert.Empty(pool.Check(new CheckRequest("x", MapValue.Empty, Sample.Inputs(), default, null)).Failures);
        Assert.Empty(pool.Diff(new DiffRequest("id", "x", Sample.Inputs(), Sample.Inputs(), Sample.Inputs(), [])).Changes);
    }

    [Fact]
    public void What_reaches_AWS_needs_a_configuration()
    {
        var failure = Assert.Throws<ProviderException>(() => ManualContext.Run(_time, () =>
            Pool().ReadAsync(new ReadRequest(Sample.PoolId, "x", null, null), Context())));

        Assert.Equal(
            (ErrorKind.FailedPrecondition, "The provider is not configured yet: the engine must call Configure before anything that reaches AWS."),
            (failure.Kind, failure.Message));
    }

    [Fact]
    public void A_second_configuration_lets_what_is_under_way_go_on_and_both_end_with_the_provider()
    {
        _provider.Configure(MapValue.Of(("region", "us-east-1")));
        _provider.Configure(MapValue.Of(("region", "us-west-2")));
        Assert.Equal([false, false], _clients.Select(clients => clients.IsDisposed));

        _provider.Dispose();

        Assert.Equal([true, true], _clients.Select(clients => clients.IsDisposed));
    }

    [Fact]
    public void A_wrong_configuration_is_refused_with_everything_that_is_wrong()
    {
        var failure = Assert.Throws<ProviderException>(() => _provider.Configure(MapValue.Of(("region", "x"), ("maxRetries", -1))));

        Assert.Equal(ErrorKind.InvalidArgument, failure.Kind);
        Assert.Equal(
            "The provider's configuration is wrong: region is \"x\"; it must be the name of an AWS region, such as us-east-1. maxRetries is -1; it must be 0 or more.",
            failure.Message);
        Assert.Empty(_configured);
    }

    [Fact]
    public void A_configuration_may_come_again()
    {
        _provider.Configure(MapValue.Of(("region", "us-east-1")));
        _provider.Configure(MapValue.Of(("region", "eu-west-1")));

        Assert.Equal(["us-east-1", "eu-west-1"], _configured.Select(configuration => configuration.Region));
        Assert.Null(ManualContext.Run(_time, () => Pool().ReadAsync(new ReadRequest(Sample.PoolId, "x", null, null), Context())));
    }

    [Theory]
    [InlineData("us-east-1", "eu-west-1", true)]
    [InlineData(null, "eu-west-1", false)]
    [InlineData("us-east-1", null, false)]
    public void Only_another_region_puts_old_pools_out_of_reach(string? old, string? @new, bool replaces)
    {
        var diff = _provider.DiffConfiguration(Region(old), Region(@new));

        Assert.Single(diff.Changes);
        Assert.Equal(replaces, diff.Replaces);
        Assert.False(diff.DeleteBeforeReplace);
    }

    [Fact]
    public void New_credentials_are_an_update_and_the_engine_s_keys_are_nothing()
    {
        var diff = _provider.DiffConfiguration(
            MapValue.Of(("profile", "a"), ("version", "1"), ("__internal", "x")), MapValue.Of(("profile", "b"), ("version", "2"), ("__internal", "y")));

        Assert.Equal([new PropertyChange(PropertyPath.Of("profile"), ChangeKind.Update)], diff.Changes);
    }

    [Fact]
    public void An_empty_token_ends_a_listing()
    {
        using var world = new World();
        world.Aws.LastToken = "";

        Assert.Null(world.Run(() => world.Resource.ListAsync(new ListRequest(MapValue.Empty, null, null, null), world.Context)).ContinuationToken);
    }

    [Fact]
    public void The_configuration_s_word_on_tags_counts_in_check_and_diff()
    {
        using var world = new World(new TagPolicy(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "one" }, new HashSet<string>(StringComparer.Ordinal) { "ignored" }, []));
        var stored = world.Adopt(Sample.Pool(), Sample.Inputs(), new Dictionary<string, string>(StringComparer.Ordinal));
        var declared = Sample.Inputs().With(PoolProperty.Tags, Sample.Tags(("ignored", "1")));

        Assert.Single(world.Resource.Check(new CheckRequest("x", MapValue.Empty, declared, default, null)).Failures);
        Assert.Single(world.Resource.Diff(new DiffRequest(Sample.PoolId, "x", Sample.Inputs(), stored, Sample.Inputs(), [])).Changes);
    }

    [Fact]
    public void There_is_one_resource_of_a_token() => Assert.Same(Pool(), Pool());

    [Fact]
    public void A_listing_that_fails_is_an_error()
    {
        using var world = new World();
        world.Aws.Refuse("DescribeWorkspacesPools", Failures.AccessDenied);

        Assert.Equal(ErrorKind.PermissionDenied, Assert.Throws<ProviderException>(() =>
            world.Run(() => world.Resource.ListAsync(new ListRequest(MapValue.Empty, null, null, null), world.Context))).Kind);
    }

    public void Dispose() => _provider.Dispose();

    private static MapValue Region(string? region) => region is null ? MapValue.Empty : MapValue.Of(("region", region));

    private IResource Pool()
    {
        Assert.True(_provider.TryGetResource(PackageIdentity.PoolToken, out var pool));
        return pool;
    }

    private OperationContext Context() => new(new RecordingLog(_time), null, CancellationToken.None);
}
