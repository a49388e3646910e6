using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Tests.Support;

namespace WorkSpacesProvider.Core.Tests.Paths;

public sealed class PathPruningTests
{
    private static readonly MapValue Sample = MapValue.Of(
        ("a", MapValue.Of(("x", 1), ("y", 2))),
        ("b", ListValue.Of(MapValue.Of(("x", 1), ("y", 2)), MapValue.Of(("x", 3)), "text")),
        ("c", "text"));

    [Theory]
    [InlineData("c", """{a: {x: 1, y: 2}, b: [{x: 1, y: 2}, {x: 3}, "text"]}""")]
    [InlineData("a.x", """{a: {y: 2}, b: [{x: 1, y: 2}, {x: 3}, "text"], c: "text"}""")]
    [InlineData("a.*", """{a: {}, b: [{x: 1, y: 2}, {x: 3}, "text"], c: "text"}""")]
    [InlineData("b[1]", """{a: {x: 1, y: 2}, b: [{x: 1, y: 2}, "text"], c: "text"}""")]
    [InlineData("b[*].x", """{a: {x: 1, y: 2}, b: [{y: 2}, {}, "text"], c: "text"}""")]
    [InlineData("b[*]", """{a: {x: 1, y: 2}, b: [], c: "text"}""")]
    [InlineData("*.x", """{a: {y: 2}, b: [{x: 1, y: 2}, {x: 3}, "text"], c: "text"}""")]
    [InlineData("*", "{}")]
    [InlineData("c.x", """{a: {x: 1, y: 2}, b: [{x: 1, y: 2}, {x: 3}, "text"], c: "text"}""")]
    [InlineData("b[7]", """{a: {x: 1, y: 2}, b: [{x: 1, y: 2}, {x: 3}, "text"], c: "text"}""")]
    [InlineData("b.x", """{a: {x: 1, y: 2}, b: [{x: 1, y: 2}, {x: 3}, "text"], c: "text"}""")]
    public void What_a_path_names_is_taken_out(string path, string left) => Assert.Equal(left, Sample.Without([PropertyPath.Parse(path)]).ToString());

    [Fact]
    public void Several_paths_are_taken_out_at_once() =>
        Assert.Equal("{a: {y: 2}}", Sample.Without([PropertyPath.Parse("a.x"), PropertyPath.Parse("b"), PropertyPath.Parse("c")]).ToString());

    [Fact]
    public void Indices_are_those_of_the_list_as_it_was() => Assert.Equal(
        """["text"]""", Sample.Without([PropertyPath.Parse("b[0]"), PropertyPath.Parse("b[1]")])["b"].ToString());

    [Fact]
    public void A_secret_stays_secret_without_the_part_that_is_taken_out() => Assert.Equal(
        MapValue.Of(("a", MapValue.Of(("y", 2)).AsSecret())),
        MapValue.Of(("a", MapValue.Of(("x", 1), ("y", 2)).AsSecret())).Without([PropertyPath.Parse("a.x")]));

    [Fact]
    public void No_path_takes_nothing_out() => Assert.Equal(Sample, Sample.Without([]));

    [Fact]
    public void The_root_takes_everything_out() => Assert.Equal(MapValue.Empty, Sample.Without([PropertyPath.Root]));

    [Fact]
    public void The_order_of_the_paths_does_not_matter() => Prop.ForAll(
        Any.Map.ToArbitrary(),
        Gen.SubListOf(new[] { "a", "b", "a.b", "a[0]", "a[1]", "b[*]", "*.a", "c.*", "a[0].a", "a[1].b" }.Select(PropertyPath.Parse)).ToArbitrary(),
        (map, paths) => map.Without([.. paths]).Equals(map.Without([.. Enumerable.Reverse(paths)]))).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_is_found_at_a_path_that_was_taken_out() => Prop.ForAll(
        Any.Map.ToArbitrary(),
        Gen.Elements("a", "b", "a.b", "a.b.c", "c").Select(PropertyPath.Parse).ToArbitrary(),
        (map, path) => path.Get(map.Without([path])).IsNull).QuickCheckThrowOnFailure();
}
