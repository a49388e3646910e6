namespace WorkSpacesProvider.Core.Tests.Values;

public sealed class PropertyValueTests
{
    private static readonly MapValue Sample = MapValue.Of(("list", ListValue.Of("a", PropertyValue.Null)), ("number", 1), ("flag", true));

    [Fact]
    public void Values_compare_by_content() => Assert.Equal(
        Sample, MapValue.Of(("flag", true), ("number", 1), ("list", ListValue.Of("a", PropertyValue.Null))));

    [Fact]
    public void Equal_values_have_equal_hash_codes() => Assert.Equal(
        Sample.GetHashCode(), MapValue.Of(("flag", true), ("number", 1), ("list", ListValue.Of("a", PropertyValue.Null))).GetHashCode());

    [Fact]
    public void Different_values_have_different_hash_codes()
    {
        Assert.NotEqual(MapValue.Of(("a", 1)).GetHashCode(), MapValue.Of(("a", 2)).GetHashCode());
        Assert.NotEqual(MapValue.Of(("a", 1)).GetHashCode(), MapValue.Of(("b", 1)).GetHashCode());
        Assert.NotEqual(ListValue.Of("a").GetHashCode(), ListValue.Of("b").GetHashCode());
    }

    [Theory]
    [InlineData("number", 2.0)]
    [InlineData("numbers", 1.0)]
    public void Maps_differ_in_a_name_or_in_a_value(string name, double value) =>
        Assert.NotEqual(MapValue.Of(("number", 1)), MapValue.Of((name, value)));

    [Fact]
    public void Lists_differ_in_order() => Assert.NotEqual(ListValue.Of("a", "b"), ListValue.Of("b", "a"));

    [Fact]
    public void A_text_is_no_number() => Assert.NotEqual<PropertyValue>("1", 1);

    [Fact]
    public void A_secret_is_not_the_plain_value() => Assert.NotEqual((PropertyValue)"a", ((PropertyValue)"a").AsSecret());

    [Fact]
    public void A_secret_of_a_secret_is_one_secret()
    {
        var once = ((PropertyValue)"a").AsSecret();

        Assert.Equal(once, once.AsSecret());
        Assert.Equal(once, new SecretValue(once));
    }

    [Fact]
    public void Unwrapping_goes_to_every_depth() => Assert.Equal(
        MapValue.Of(("a", ListValue.Of("x")), ("b", "y")),
        MapValue.Of(("a", ListValue.Of(((PropertyValue)"x").AsSecret()).AsSecret()), ("b", ((PropertyValue)"y").AsSecret())).AsSecret().WithoutSecrets());

    [Fact]
    public void Null_is_seen_through_a_secret()
    {
        Assert.True(PropertyValue.Null.AsSecret().IsNull);
        Assert.False(ListValue.Empty.IsNull);
    }

    [Fact]
    public void Unknown_is_seen_through_a_secret_and_at_any_depth()
    {
        var nested = MapValue.Of(("a", ListValue.Of(PropertyValue.Unknown.AsSecret())));

        Assert.True(PropertyValue.Unknown.AsSecret().IsUnknown);
        Assert.False(nested.IsUnknown);
        Assert.True(nested.ContainsUnknown);
        Assert.True(MapValue.Of(("a", "known"), ("b", ListValue.Of("known", PropertyValue.Unknown))).ContainsUnknown);
        Assert.False(Sample.ContainsUnknown);
    }

    [Fact]
    public void Secrets_are_found_at_any_depth()
    {
        Assert.True(MapValue.Of(("a", ListValue.Of(((PropertyValue)"x").AsSecret()))).ContainsSecret);
        Assert.True(MapValue.Of(("a", "plain"), ("b", ListValue.Of("plain", ((PropertyValue)"x").AsSecret()))).ContainsSecret);
        Assert.False(Sample.ContainsSecret);
    }

    [Fact]
    public void A_null_text_is_null_the_value() => Assert.Same(PropertyValue.Null, (PropertyValue)(string?)null);

    [Fact]
    public void A_secret_is_printed_nowhere() => Assert.Equal(
        """{a: [[secret]], b: [unknown], c: "x", d: 1.5, e: null, f: true, g: false}""",
        MapValue.Of(
            ("a", ListValue.Of(((PropertyValue)"hidden").AsSecret())), ("b", PropertyValue.Unknown), ("c", "x"), ("d", 1.5), ("e", PropertyValue.Null), ("f", true),
            ("g", false)).ToString());

    [Fact]
    public void Assets_archives_and_references_print_what_they_are()
    {
        Assert.Equal("[asset]", new AssetValue(MapValue.Empty).ToString());
        Assert.Equal("[archive]", new ArchiveValue(MapValue.Empty).ToString());
        Assert.Equal("[resource urn:x]", new ResourceReferenceValue("urn:x", null, MapValue.Empty).ToString());
    }

    [Fact]
    public void An_absent_name_reads_as_null()
    {
        Assert.Same(PropertyValue.Null, MapValue.Empty["a"]);
        Assert.False(MapValue.Empty.ContainsKey("a"));
    }

    [Fact]
    public void Names_are_set_and_removed_in_a_copy()
    {
        var map = MapValue.Of(("a", 1));

        Assert.Equal(MapValue.Of(("a", 1), ("b", 2)), map.With("b", 2));
        Assert.Equal(MapValue.Empty, map.Without("a"));
        Assert.Equal(MapValue.Of(("a", 1)), map);
    }

    [Fact]
    public void Nulls_can_be_left_out_secret_ones_too() =>
        Assert.Equal(MapValue.Of(("c", 1)), MapValue.Of(("a", PropertyValue.Null), ("b", PropertyValue.Null.AsSecret()), ("c", 1)).WithoutNulls());

    [Fact]
    public void Names_are_case_sensitive_and_sorted() =>
        Assert.Equal(["A", "B", "a"], MapValue.Of(("a", 1), ("B", 2), ("A", 3)).Keys);
}
