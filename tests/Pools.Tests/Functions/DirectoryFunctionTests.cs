namespace WorkSpacesProvider.Pools.Tests.Functions;

public sealed class DirectoryFunctionTests : IDisposable
{
    private const string GetDirectories = "getWorkspaceDirectories";

    private readonly World _world = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(60, 3)]
    public void Every_page_is_read_and_no_other(int count, int calls)
    {
        Fill(count);

        Assert.Equal(Enumerable.Range(0, count).Select(Id), _world.Find(GetDirectories, MapValue.Empty).Texts("directoryId"));
        Assert.Equal(calls, _world.Aws.Operations.Count());
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(60, 3)]
    public void Ids_are_asked_for_25_at_a_time(int count, int calls)
    {
        Fill(70);

        Assert.Equal(count, _world.Find(GetDirectories, Ids(Enumerable.Range(0, count))).Count);
        Assert.Equal(calls, _world.Aws.Operations.Count());
    }

    [Fact]
    public void Name_and_type_are_for_AWS_to_tell()
    {
        Fill(3);
        _world.Aws.Directories.Add(new WorkspaceDirectory { DirectoryId = "d-90670000aa", WorkspaceDirectoryName = "Corp", WorkspaceType = "PERSONAL" });

        Assert.Equal(["d-90670000aa"], _world.Find(GetDirectories, Found.Arguments(("workspaceType", "PERSONAL"))).Texts("directoryId"));
        Assert.Equal([Id(2)], _world.Find(GetDirectories, Found.Arguments(("directoryName", "Pools 2"), ("workspaceType", "POOLS"))).Texts("directoryId"));

        var request = _world.Aws.Requests<DescribeWorkspaceDirectoriesRequest>().Last();
        Assert.Equal(["Pools 2"], request.WorkspaceDirectoryNames!);
        Assert.Equal(("WORKSPACE_TYPE", "POOLS"), (request.Filters!.Single().Name, request.Filters![0].Values.Single()));
    }

    [Fact]
    public void Beside_ids_name_and_type_are_ours()
    {
        Fill(3);

        Assert.Equal([Id(1)], _world.Find(GetDirectories, Ids([0, 1]).With("directoryName", "Pools 1").With("workspaceType", "POOLS")).Texts("directoryId"));
        Assert.Empty(_world.Find(GetDirectories, Ids([0, 1]).With("workspaceType", "PERSONAL")));
        Assert.All(_world.Aws.Requests<DescribeWorkspaceDirectoriesRequest>(), request => Assert.Null(request.WorkspaceDirectoryNames ?? (object?)request.Filters));
    }

    [Fact]
    public void Nulls_are_left_out_or_empty_lists_and_new_values_pass()
    {
        _world.Aws.Directories.AddRange(
            new WorkspaceDirectory
            {
                DirectoryId = Id(1),
                State = "SLEEPING",
                SubnetIds = [null!, "subnet-1"],
                StreamingProperties = new StreamingProperties { UserSettings = null },
                WorkspaceAccessProperties = new WorkspaceAccessProperties { AccessEndpointConfig = new AccessEndpointConfig() },
            },
            null);

        Assert.Equal(
            MapValue.Of(
                ("directoryId", Id(1)),
                ("state", "SLEEPING"),
                ("subnetIds", Found.List("subnet-1")),
                ("dnsIpAddresses", ListValue.Empty),
                ("dnsIpv6Addresses", ListValue.Empty),
                ("ipGroupIds", ListValue.Empty),
                ("streamingProperties", MapValue.Of(("userSettings", ListValue.Empty), ("storageConnectors", ListValue.Empty))),
                ("workspaceAccessProperties", MapValue.Of((
                    "accessEndpointConfig", MapValue.Of(("accessEndpoints", ListValue.Empty), ("internetFallbackProtocols", ListValue.Empty)))))),
            _world.Find(GetDirectories, MapValue.Empty).Single());
    }

    [Fact]
    public void Wrong_arguments_are_told_by_name() => Assert.Equal(
        [
            "workspaceType: workspaceType is \"HOME\"; it must be one of POOLS, PERSONAL.",
            "directoryIds[0]: directoryIds[0] is \"d-x\"; it must be the id of a directory: 'wsd-' and at least 8 lower-case letters or digits, or 'd-' and at least 8 hex digits.",
            "directoryName: directoryName is \"a\"; it must be 2 to 65 letters, digits, blanks, '_', '.' or '-', the first a letter or digit.",
        ],
        _world.Failures(GetDirectories, Found.Arguments(("directoryIds", Found.List("d-x")), ("directoryName", "a"), ("workspaceType", "HOME"))));

    public void Dispose() => _world.Dispose();

    private static string Id(int number) => $"wsd-{number:00000000}";

    private static MapValue Ids(IEnumerable<int> numbers) => Found.Arguments(("directoryIds", Found.List(numbers.Select(number => (PropertyValue)Id(number)))));

    private void Fill(int count) => _world.Aws.Directories.AddRange(Enumerable.Range(0, count).Select(number => new WorkspaceDirectory
    {
        DirectoryId = Id(number),
        WorkspaceDirectoryName = $"Pools {number}",
        WorkspaceType = "POOLS",
    }));
}
