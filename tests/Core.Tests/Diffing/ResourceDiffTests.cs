using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Tests.Support;

namespace WorkSpacesProvider.Core.Tests.Diffing;

public sealed class ResourceDiffTests
{
    private static readonly MapValue Declared = MapValue.Of(
        ("name", "box"),
        ("size", MapValue.Of(("width", 1), ("unit", "m"))),
        ("labels", MapValue.Of(("a", "1"), ("b.c", "2"))),
        ("notes", ListValue.Of("x", "y")));

    [Fact]
    public void Equal_inputs_and_outputs_are_no_difference() => Assert.Empty(Compare(Declared));

    [Fact]
    public void A_changed_input_is_told_with_the_old_value_from_the_inputs() => Assert.Equal(
        [new PropertyChange(PropertyPath.Of("size", "width"), ChangeKind.Update)],
        Compare(Declared.With("size", MapValue.Of(("width", 2), ("unit", "m")))));

    [Fact]
    public void A_live_value_that_moved_is_told_with_the_old_value_from_the_outputs() => Assert.Equal(
        [new PropertyChange(PropertyPath.Of("size", "width"), ChangeKind.Update, FromInputs: false)],
        Compare(Declared, outputs: Declared.With("size", MapValue.Of(("width", 9), ("unit", "m")))));

    [Fact]
    public void A_path_is_told_once_also_when_input_and_live_value_moved() => Assert.Equal(
        [new PropertyChange(PropertyPath.Of("size", "width"), ChangeKind.Update)],
        Compare(Declared.With("size", MapValue.Of(("width", 2), ("unit", "m"))), outputs: Declared.With("size", MapValue.Of(("width", 9), ("unit", "m")))));

    [Fact]
    public void Live_values_below_a_difference_are_not_told_again() => Assert.Equal(
        ["size Add"], Text(Compare(Declared, inputs: Declared.Without("size"), outputs: Declared.With("size", MapValue.Of(("width", 9))))));

    [Fact]
    public void What_the_schema_does_not_know_is_left_out() => Assert.Empty(Compare(
        Declared.With("__defaults", ListValue.Empty), outputs: Declared.With("id2", "7").With("state", "moved")));

    [Fact]
    public void Differences_are_sorted_by_path() => Assert.Equal(
        ["labels.a Update", "name Update", "notes[0] Update", "size.unit Update"],
        Text(Compare(MapValue.Of(
            ("name", "other"), ("size", MapValue.Of(("width", 1), ("unit", "ft"))), ("labels", MapValue.Of(("a", "9"), ("b.c", "2"))), ("notes", ListValue.Of("z", "y"))))));

    [Theory]
    [InlineData("name", true)]
    [InlineData("size", false)]
    [InlineData("fixedSize", true)]
    public void A_property_replaces_as_the_schema_says(string property, bool replaces) =>
        Assert.Equal(replaces, Assert.Single(Compare(Declared.With(property, "new"))).Replaces);

    [Fact]
    public void A_member_of_a_property_that_replaces_replaces_too()
    {
        var old = Declared.With("fixedSize", MapValue.Of(("width", 1)));

        var change = Assert.Single(Compare(old.With("fixedSize", MapValue.Of(("width", 2))), inputs: old, outputs: old));

        Assert.Equal(new PropertyChange(PropertyPath.Of("fixedSize", "width"), ChangeKind.Update, Replaces: true), change);
    }

    [Theory]
    [InlineData("notes[0]")]
    [InlineData("labels.a")]
    public void An_item_or_an_entry_does_not_replace(string path)
    {
        var moved = MapValue.Of(("notes", ListValue.Of("z", "y")), ("labels", MapValue.Of(("a", "9"), ("b.c", "2"))));
        var top = PropertyPath.Parse(path).TopLevelKey!;

        Assert.Equal([new PropertyChange(PropertyPath.Parse(path), ChangeKind.Update)], Compare(Declared.With(top, moved[top])));
    }

    [Theory]
    [InlineData("size")]
    [InlineData("size.width")]
    [InlineData("size.*")]
    [InlineData("*.width")]
    [InlineData("*")]
    public void An_ignored_member_is_no_difference(string ignored)
    {
        var moved = Declared.With("size", MapValue.Of(("width", 2), ("unit", "m")));

        Assert.Empty(Compare(moved, ignore: [ignored]));
        Assert.Empty(Compare(Declared, outputs: moved, ignore: [ignored]));
    }

    [Theory]
    [InlineData("labels[\"b.c\"]")]
    [InlineData("labels.*")]
    [InlineData("labels")]
    public void An_ignored_label_is_no_difference(string ignored) =>
        Assert.Empty(Compare(Declared.With("labels", MapValue.Of(("a", "1"), ("b.c", "9"))), ignore: [ignored]));

    [Theory]
    [InlineData("notes[1]")]
    [InlineData("notes[*]")]
    public void An_ignored_item_is_no_difference(string ignored) => Assert.Empty(Compare(Declared.With("notes", ListValue.Of("x", "z")), ignore: [ignored]));

    [Theory]
    [InlineData("size.unit")]
    [InlineData("labels")]
    [InlineData("*.height")]
    [InlineData("size.width.more")]
    public void Ignoring_something_else_ignores_nothing(string ignored) =>
        Assert.Single(Compare(Declared.With("size", MapValue.Of(("width", 2), ("unit", "m"))), ignore: [ignored]));

    [Fact]
    public void A_whole_that_is_added_is_ignored_when_every_part_of_it_is() => Assert.Empty(Compare(
        Declared, inputs: Declared.Without("size"), outputs: Declared.Without("size"), ignore: ["size.width", "size.unit"]));

    [Fact]
    public void A_whole_that_is_removed_is_ignored_when_every_part_of_it_is() =>
        Assert.Empty(Compare(Declared.Without("size"), ignore: ["size.*"]));

    [Fact]
    public void An_empty_part_is_a_part_too()
    {
        Assert.Equal(["size Delete"], Text(Compare(Declared.Without("size"), inputs: SizeWith(MapValue.Empty), ignore: ["size.width"])));
        Assert.Equal(["size Delete"], Text(Compare(Declared.Without("size"), inputs: SizeWith(ListValue.Empty), ignore: ["size.width"])));

        static MapValue SizeWith(PropertyValue unit) => Declared.With("size", MapValue.Of(("width", 1), ("unit", unit)));
    }

    [Fact]
    public void A_whole_that_holds_only_nulls_is_ignored_by_its_own_name_alone()
    {
        var hollow = Declared.With("fixedSize", MapValue.Of(("width", PropertyValue.Null)));

        Assert.Empty(Compare(hollow, ignore: ["labels", "fixedSize"]));
        Assert.Equal(["fixedSize Add"], Text(Compare(hollow, ignore: ["labels"])));
    }

    [Fact]
    public void A_whole_of_which_a_part_is_ignored_is_told() => Assert.Equal(
        ["size Add"], Text(Compare(Declared, inputs: Declared.Without("size"), outputs: Declared.Without("size"), ignore: ["size.width"])));

    [Fact]
    public void An_unknown_is_a_change_and_replaces_where_the_schema_says() => Assert.Equal(
        [new PropertyChange(PropertyPath.Of("name"), ChangeKind.Update, Replaces: true)], Compare(Declared.With("name", PropertyValue.Unknown)));

    [Fact]
    public void No_path_is_told_twice_and_none_below_another() => Prop.ForAll(Any.Map.Three().ToArbitrary(), maps =>
    {
        var changes = ResourceDiff.Compare(SampleSchema.Box, Request(Rename(maps.Item1), Rename(maps.Item2), Rename(maps.Item3), []));
        return changes.All(change => changes.Count(other => other.Path.Covers(change.Path)) == 1)
            && changes.Select(change => change.Path.ToString()).SequenceEqual(changes.Select(change => change.Path.ToString()).Order(StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ignoring_everything_leaves_nothing() => Prop.ForAll(Any.Map.Three().ToArbitrary(), maps =>
        ResourceDiff.Compare(SampleSchema.Box, Request(Rename(maps.Item1), Rename(maps.Item2), Rename(maps.Item3), ["*"])).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void An_ignored_path_is_never_told() => Prop.ForAll(
        Any.Map.Three().ToArbitrary(), Gen.Elements("labels", "labels.a", "notes[0]", "size.*", "*.b").ToArbitrary(), (maps, ignored) =>
            ResourceDiff.Compare(SampleSchema.Box, Request(Rename(maps.Item1), Rename(maps.Item2), Rename(maps.Item3), [ignored]))
                .All(change => !PropertyPath.Parse(ignored).Covers(change.Path))).QuickCheckThrowOnFailure();

    private static IReadOnlyList<PropertyChange> Compare(MapValue news, MapValue? inputs = null, MapValue? outputs = null, IEnumerable<string>? ignore = null) =>
        ResourceDiff.Compare(SampleSchema.Box, Request(inputs ?? Declared, outputs ?? inputs ?? Declared, news, ignore ?? []));

    private static DiffRequest Request(MapValue inputs, MapValue outputs, MapValue news, IEnumerable<string> ignore) =>
        new("id", "box", inputs, outputs, news, [.. ignore.Select(PropertyPath.Parse)]);

    private static IEnumerable<string> Text(IEnumerable<PropertyChange> changes) => changes.Select(change => $"{change.Path} {change.Kind}");

    /// <summary>Puts generated values under names that the schema has.</summary>
    private static MapValue Rename(MapValue map) =>
        MapValue.Of(map.Entries.Values.Zip(["labels", "notes", "size", "name", "extra"], (value, name) => (name, value)));
}
