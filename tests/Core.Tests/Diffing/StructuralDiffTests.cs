using WorkSpacesProvider.Core.Diffing;

namespace WorkSpacesProvider.Core.Tests.Diffing;

public sealed class StructuralDiffTests
{
    [Fact]
    public void A_name_that_comes_goes_or_changes_is_a_difference() => AssertChanges(
        MapValue.Of(("gone", 1), ("changed", 1), ("same", 1)), MapValue.Of(("new", 1), ("changed", 2), ("same", 1)),
        "changed Update, gone Delete, new Add");

    [Fact]
    public void A_difference_is_told_at_its_own_path() => AssertChanges(
        MapValue.Of(("a", MapValue.Of(("b", MapValue.Of(("c", 1), ("d", 1)))))), MapValue.Of(("a", MapValue.Of(("b", MapValue.Of(("c", 2), ("d", 1)))))),
        "a.b.c Update");

    [Fact]
    public void What_comes_or_goes_as_a_whole_is_told_at_the_top() => AssertChanges(
        MapValue.Of(("gone", MapValue.Of(("b", 1)))), MapValue.Of(("new", MapValue.Of(("b", 1)))),
        "gone Delete, new Add");

    [Fact]
    public void Lists_are_compared_by_index() => AssertChanges(
        MapValue.Of(("l", ListValue.Of("a", "b", "c"))), MapValue.Of(("l", ListValue.Of("a", "x"))),
        "l[1] Update, l[2] Delete");

    [Fact]
    public void An_item_at_the_end_is_added() => AssertChanges(
        MapValue.Of(("l", ListValue.Of("a"))), MapValue.Of(("l", ListValue.Of("a", "b"))), "l[1] Add");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Null_and_absent_are_the_same(bool isSecret)
    {
        var absent = isSecret ? PropertyValue.Null.AsSecret() : PropertyValue.Null;

        AssertChanges(MapValue.Of(("a", absent)), MapValue.Empty, "");
        AssertChanges(MapValue.Empty, MapValue.Of(("a", absent)), "");
        AssertChanges(MapValue.Of(("l", ListValue.Of("a", absent))), MapValue.Of(("l", ListValue.Of("a"))), "");
        AssertChanges(MapValue.Of(("a", absent)), MapValue.Of(("a", 1)), "a Add");
    }

    [Fact]
    public void An_empty_map_is_not_nothing() => AssertChanges(MapValue.Empty, MapValue.Of(("a", MapValue.Empty)), "a Add");

    [Fact]
    public void A_secret_equals_the_plain_value_at_every_depth() => AssertChanges(
        MapValue.Of(("a", ((PropertyValue)"x").AsSecret()), ("b", MapValue.Of(("c", ListValue.Of(((PropertyValue)1).AsSecret()))).AsSecret())),
        MapValue.Of(("a", "x"), ("b", MapValue.Of(("c", ListValue.Of(1))))),
        "");

    [Fact]
    public void An_unknown_differs_from_everything() => AssertChanges(
        MapValue.Of(("a", "x"), ("b", PropertyValue.Unknown), ("m", MapValue.Of(("c", 1)))),
        MapValue.Of(("a", PropertyValue.Unknown), ("b", PropertyValue.Unknown), ("m", PropertyValue.Unknown.AsSecret())),
        "a Update, b Update, m Update");

    [Fact]
    public void An_unknown_where_nothing_was_is_added() => AssertChanges(MapValue.Empty, MapValue.Of(("a", PropertyValue.Unknown)), "a Add");

    [Fact]
    public void Another_kind_of_value_is_a_change() => AssertChanges(
        MapValue.Of(("a", "1"), ("b", MapValue.Empty), ("c", ListValue.Empty)), MapValue.Of(("a", 1), ("b", ListValue.Empty), ("c", "x")),
        "a Update, b Update, c Update");

    [Fact]
    public void Assets_are_compared_by_what_they_hold() => AssertChanges(
        MapValue.Of(("a", new AssetValue(MapValue.Of(("hash", "1")))), ("b", new AssetValue(MapValue.Of(("hash", "1"))))),
        MapValue.Of(("a", new AssetValue(MapValue.Of(("hash", "1")))), ("b", new AssetValue(MapValue.Of(("hash", "2"))))),
        "b Update");

    [Fact]
    public void Drift_is_where_the_live_value_is_other_than_the_declared_one()
    {
        var live = MapValue.Of(("a", 1), ("m", MapValue.Of(("x", 1), ("y", 2))));

        var change = Assert.Single(StructuralDiff.Drift(live, MapValue.Of(("a", 1), ("m", MapValue.Of(("x", 3))))));

        Assert.Equal(new PropertyChange(PropertyPath.Of("m", "x"), ChangeKind.Update, FromInputs: false), change);
    }

    [Fact]
    public void What_the_service_filled_in_or_does_not_tell_is_no_drift() =>
        Assert.Empty(StructuralDiff.Drift(MapValue.Of(("filled", 1)), MapValue.Of(("secretWord", "x"))));

    private static void AssertChanges(PropertyValue old, PropertyValue @new, string expected) => Assert.Equal(
        expected, string.Join(", ", StructuralDiff.Compare(old, @new).Select(change => $"{change.Path} {change.Kind}")));
}
