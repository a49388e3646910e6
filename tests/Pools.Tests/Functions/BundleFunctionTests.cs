namespace WorkSpacesProvider.Pools.Tests.Functions;

public sealed class BundleFunctionTests : IDisposable
{
    private const string GetBundles = "getWorkspaceBundles";

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

        Assert.Equal(Enumerable.Range(0, count).Select(Id), _world.Find(GetBundles, MapValue.Empty).Texts("bundleId"));
        Assert.Equal(calls, _world.Aws.Operations.Count());
    }

    [Theory]
    [InlineData(25, 1)]
    [InlineData(60, 3)]
    public void Ids_are_asked_for_25_at_a_time(int count, int calls)
    {
        Fill(70);

        Assert.Equal(count, _world.Find(GetBundles, Found.Arguments(("bundleIds", Found.List(Enumerable.Range(0, count).Select(i => (PropertyValue)Id(i)))))).Count);
        Assert.Equal(calls, _world.Aws.Operations.Count());
    }

    [Fact]
    public void The_owner_is_for_AWS_to_tell_and_the_name_for_us()
    {
        Fill(3);
        _world.Aws.Bundles.Add(Bundle(9) with { Owner = "AMAZON" });

        Assert.Equal([Id(9)], _world.Find(GetBundles, Found.Arguments(("owner", "AMAZON"))).Texts("bundleId"));
        Assert.Equal([Id(2)], _world.Find(GetBundles, Found.Arguments(("nameRegex", "2$"))).Texts("bundleId"));
        Assert.Equal(["AMAZON", null], _world.Aws.Requests<DescribeWorkspaceBundlesRequest>().Select(request => request.Owner));
    }

    [Fact]
    public void Nulls_are_left_out_and_new_values_pass()
    {
        _world.Aws.Bundles.AddRange(new WorkspaceBundle(), null, new WorkspaceBundle { BundleId = Id(1), State = "COPYING", ComputeType = new ComputeType { Name = "QUANTUM" } });

        Assert.Equal(
            [MapValue.Of(("bundleId", "")), MapValue.Of(("bundleId", Id(1)), ("state", "COPYING"), ("computeType", MapValue.Of(("name", "QUANTUM"))))],
            _world.Find(GetBundles, MapValue.Empty));
        Assert.Empty(_world.Find(GetBundles, Found.Arguments(("nameRegex", "."))));
    }

    [Fact]
    public void An_owner_has_a_name() => Assert.Equal(
        ["owner: owner is \"\"; it must be 1 or more characters."], _world.Failures(GetBundles, Found.Arguments(("owner", ""))));

    [Fact]
    public void Ids_and_an_owner_exclude_each_other() => Assert.Equal(
        ["owner: owner and bundleIds are both given; remove one of them."],
        _world.Failures(GetBundles, Found.Arguments(("bundleIds", Found.List(Id(1))), ("owner", "AMAZON"))));

    [Fact]
    public void Wrong_arguments_are_told_by_name() => Assert.Equal(
        [
            "bundleIds[0]: bundleIds[0] is \"wsi-1\"; it must be the id of a bundle: 'wsb-' and 8 to 63 lower-case letters or digits.",
            "nameRegex: nameRegex is \"*\" (QuantifierAfterNothing at position 1); it must be a regular expression. A backslash makes a special character a plain one.",
        ],
        _world.Failures(GetBundles, Found.Arguments(("bundleIds", Found.List("wsi-1")), ("nameRegex", "*"))));

    public void Dispose() => _world.Dispose();

    private static string Id(int number) => $"wsb-{number:00000000}";

    private static WorkspaceBundle Bundle(int number) => new() { BundleId = Id(number), Name = $"bundle-{number}", Owner = Sample.Account };

    private void Fill(int count) => _world.Aws.Bundles.AddRange(Enumerable.Range(0, count).Select(Bundle));
}
