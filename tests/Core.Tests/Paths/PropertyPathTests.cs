namespace WorkSpacesProvider.Core.Tests.Paths;

public sealed class PropertyPathTests
{
    public static TheoryData<string, PropertyPath> Written { get; } = new()
    {
        { "poolName", PropertyPath.Of("poolName") },
        { "capacity.desiredUserSessions", PropertyPath.Of("capacity", "desiredUserSessions") },
        { "rules[0].port", PropertyPath.Of("rules").Append(0).Append("port") },
        { "rules[0][1]", PropertyPath.Of("rules").Append(0).Append(1) },
        { """tags["a.b/c"]""", PropertyPath.Of("tags", "a.b/c") },
        { """tags["a b"].c""", PropertyPath.Of("tags", "a b", "c") },
        { """tags["say \"hi\""]""", PropertyPath.Of("tags", "say \"hi\"") },
        { """tags[""]""", PropertyPath.Of("tags", "") },
        { """tags["*"]""", PropertyPath.Of("tags", "*") },
        { """tags["]"]""", PropertyPath.Of("tags", "]") },
        { """["odd key"]""", PropertyPath.Of("odd key") },
        { "tags.0", PropertyPath.Of("tags", "0") },
        { "__internal", PropertyPath.Of("__internal") },
        { """tags["é"]""", PropertyPath.Of("tags", "é") },
        { "rules[*].port", PropertyPath.Parse("rules.*.port") },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_path_is_written_as_the_engine_writes_it(string text, PropertyPath path) => Assert.Equal(text, path.ToString());

    [Theory]
    [MemberData(nameof(Written))]
    public void A_path_is_read_as_the_engine_writes_it(string text, PropertyPath path) => Assert.Equal(path, PropertyPath.Parse(text));

    [Theory]
    [InlineData("a-b.c", "a-b", "c")]
    [InlineData("a b", "a b")]
    [InlineData("""a.["b"]""", "a", "b")]
    [InlineData("""["a"]b""", "a", "b")]
    [InlineData("""["a"].b""", "a", "b")]
    [InlineData("$a", "$a")]
    public void The_engine_s_looser_forms_are_read_too(string text, params string[] keys) => Assert.Equal(PropertyPath.Of(keys), PropertyPath.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[0].")]
    [InlineData("a[")]
    [InlineData("a[]")]
    [InlineData("a[0")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("a[99999999999]")]
    [InlineData("a[\"b]")]
    [InlineData("a[\"b\\")]
    [InlineData("a[\"b\"")]
    [InlineData("a[\"b\"x]")]
    public void A_malformed_path_is_refused(string text)
    {
        Assert.False(PropertyPath.TryParse(text, out _));
        Assert.Contains($"'{text}' is not a property path.", Assert.Throws<FormatException>(() => PropertyPath.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tags", "tags", true)]
    [InlineData("tags", "tags.a", true)]
    [InlineData("tags.a", "tags", false)]
    [InlineData("tags.a", "tags.b", false)]
    [InlineData("tags[*]", "tags.b", true)]
    [InlineData("tags.*", "tags.b", true)]
    [InlineData("*", "tags.b", true)]
    [InlineData("*.a", "tags.a", true)]
    [InlineData("*.a", "tags.b", false)]
    [InlineData("rules[*].port", "rules[3].port", true)]
    [InlineData("rules[*].port", "rules[3]", false)]
    [InlineData("rules[0]", "rules[1]", false)]
    [InlineData("rules[0]", "rules.0", false)]
    [InlineData("""tags["*"]""", "tags.b", false)]
    public void A_path_covers_itself_and_what_is_below_it_and_a_wildcard_covers_any_name_or_index(string pattern, string path, bool covers) =>
        Assert.Equal(covers, PropertyPath.Parse(pattern).Covers(PropertyPath.Parse(path)));

    [Fact]
    public void The_root_covers_everything() => Assert.True(PropertyPath.Root.Covers(PropertyPath.Parse("a.b")));

    [Theory]
    [InlineData("a.b", "a")]
    [InlineData("*.b", null)]
    public void The_top_level_key_is_the_first_name(string text, string? key) => Assert.Equal(key, PropertyPath.Parse(text).TopLevelKey);

    [Fact]
    public void The_root_has_no_top_level_key() => Assert.Null(PropertyPath.Root.TopLevelKey);

    [Theory]
    [InlineData("a.b", "1")]
    [InlineData("list[1]", "\"y\"")]
    [InlineData("list[2]", "null")]
    [InlineData("list.x", "null")]
    [InlineData("a[0]", "null")]
    [InlineData("a.b.c", "null")]
    [InlineData("missing.b", "null")]
    [InlineData("unknown.b", "[unknown]")]
    public void A_path_finds_its_value(string path, string value)
    {
        var map = MapValue.Of(("a", MapValue.Of(("b", 1))), ("list", ListValue.Of("x", "y")), ("unknown", PropertyValue.Unknown));

        Assert.Equal(value, PropertyPath.Parse(path).Get(map).ToString());
    }

    [Fact]
    public void What_lies_in_a_secret_is_secret()
    {
        var map = MapValue.Of(("a", MapValue.Of(("b", 1)).AsSecret()));

        Assert.Equal(((PropertyValue)1).AsSecret(), PropertyPath.Parse("a.b").Get(map));
        Assert.True(PropertyPath.Parse("a.c").Get(map).IsNull);
    }

    [Fact]
    public void What_lies_in_a_secret_in_a_secret_is_secret() => Assert.Equal(
        ((PropertyValue)1).AsSecret(),
        PropertyPath.Parse("a.b.c").Get(MapValue.Of(("a", MapValue.Of(("b", MapValue.Of(("c", 1)).AsSecret())).AsSecret()))));

    [Fact]
    public void Equal_paths_have_equal_hash_codes()
    {
        Assert.Equal(PropertyPath.Parse("a.b").GetHashCode(), PropertyPath.Parse("""["a"]["b"]""").GetHashCode());
        Assert.True(PropertyPath.Parse("a.b").Equals((object)PropertyPath.Of("a", "b")));
        Assert.False(PropertyPath.Parse("a.b").Equals(null));
    }

    [Fact]
    public void Different_paths_have_different_hash_codes() => Assert.NotEqual(
        PropertyPath.Parse("tags.a").GetHashCode(), PropertyPath.Parse("tags.b").GetHashCode());
}
