namespace WorkSpacesProvider.Core.Tests.Paths;

public class PathExpansionTests
{
    private static readonly MapValue Root = MapValue.Of(
        ("filters", ListValue.Of(
            MapValue.Of(("values", ListValue.Of("a", "b"))),
            MapValue.Of(("values", ListValue.Of("c"))).AsSecret(),
            MapValue.Of(("values", "no list")))),
        ("tags", MapValue.Of(("a.b", "1"), ("c", "2"))),
        ("unknown", PropertyValue.Unknown));

    [Theory]
    [InlineData("filters", "filters")]
    [InlineData("filters[7].values", "filters[7].values")]
    [InlineData("filters[*]", "filters[0] filters[1] filters[2]")]
    [InlineData("filters[*].values[*]", "filters[0].values[0] filters[0].values[1] filters[1].values[0]")]
    [InlineData("tags[*]", "tags[\"a.b\"] tags.c")]
    [InlineData("unknown[*]", "")]
    [InlineData("absent[*].x", "")]
    public void A_wildcard_stands_for_each_thing_that_is_there(string pattern, string paths) =>
        Assert.Equal(paths, string.Join(' ', PropertyPath.Parse(pattern).Expand(Root)));
}
