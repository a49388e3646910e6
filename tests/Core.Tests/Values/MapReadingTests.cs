namespace WorkSpacesProvider.Core.Tests.Values;

public sealed class MapReadingTests
{
    private static readonly MapValue Map = MapValue.Of(
        ("text", "a"),
        ("secret", ((PropertyValue)"b").AsSecret()),
        ("flag", true),
        ("number", 1.5),
        ("integer", 7),
        ("map", MapValue.Of(("x", "1"), ("y", ((PropertyValue)"2").AsSecret()), ("z", PropertyValue.Unknown), ("n", 3))),
        ("list", ListValue.Of("1", ((PropertyValue)"2").AsSecret(), PropertyValue.Unknown, 3)),
        ("unknown", PropertyValue.Unknown),
        ("null", PropertyValue.Null));

    [Fact]
    public void Members_are_read_by_their_type()
    {
        Assert.Equal("a", Map.Text("text"));
        Assert.True(Map.Flag("flag"));
        Assert.Equal(1.5, Map.Number("number"));
        Assert.Equal(7, Map.Integer("integer"));
    }

    [Fact]
    public void Secrets_are_looked_through() => Assert.Equal("b", Map.Text("secret"));

    [Theory]
    [InlineData("unknown")]
    [InlineData("null")]
    [InlineData("absent")]
    public void What_is_not_there_or_not_known_is_null(string key)
    {
        Assert.Null(Map.Text(key));
        Assert.Null(Map.Flag(key));
        Assert.Null(Map.Number(key));
        Assert.Null(Map.Integer(key));
        Assert.Null(Map.Map(key));
        Assert.Empty(Map.Texts(key));
        Assert.Empty(Map.TextsByName(key));
    }

    [Fact]
    public void A_fraction_is_no_integer() => Assert.Null(Map.Integer("number"));

    [Fact]
    public void Only_the_known_texts_of_a_list_are_read() => Assert.Equal(["1", "2"], Map.Texts("list"));

    [Fact]
    public void Only_the_known_texts_of_a_map_are_read() =>
        Assert.Equal(new Dictionary<string, string> { ["x"] = "1", ["y"] = "2" }, Map.TextsByName("map"));
}
