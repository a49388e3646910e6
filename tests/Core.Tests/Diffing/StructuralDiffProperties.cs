using FsCheck;
using FsCheck.Fluent;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Tests.Support;

namespace WorkSpacesProvider.Core.Tests.Diffing;

public sealed class StructuralDiffProperties
{
    [Fact]
    public void A_value_does_not_differ_from_itself() => Prop.ForAll(Any.Map.ToArbitrary(), map =>
        StructuralDiff.Compare(map, map).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_does_not_differ_from_itself_in_secret() => Prop.ForAll(Any.Map.ToArbitrary(), map =>
        StructuralDiff.Compare(map, map.WithoutSecrets()).Count == 0
        && StructuralDiff.Compare(MapValue.Of(map.Entries.Select(entry => (entry.Key, entry.Value.AsSecret()))), map).Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_names_were_given_does_not_matter() => Prop.ForAll(Any.Map.Two().ToArbitrary(), pair =>
        Text(pair.Item1, pair.Item2) == Text(MapValue.Of(pair.Item1.Entries.Reverse().Select(entry => (entry.Key, entry.Value))), pair.Item2))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Applying_the_differences_gives_the_new_value() => Prop.ForAll(Any.Map.Two().ToArbitrary(), pair =>
    {
        var changes = StructuralDiff.Compare(pair.Item1, pair.Item2);
        var applied = changes.Aggregate((PropertyValue)pair.Item1, (value, change) => Put(value, [.. change.Path.Segments], change.Path.Get(pair.Item2)));
        return StructuralDiff.Compare(applied, pair.Item2).Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_path_is_told_once_and_none_below_another() => Prop.ForAll(Any.Map.Two().ToArbitrary(), pair =>
    {
        var paths = StructuralDiff.Compare(pair.Item1, pair.Item2).Select(change => change.Path).ToList();
        return paths.All(path => paths.Count(other => other.Covers(path)) == 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_way_back_has_the_same_paths_and_the_opposite_kinds() => Prop.ForAll(Any.Map.Two().ToArbitrary(), pair =>
    {
        var there = StructuralDiff.Compare(pair.Item1, pair.Item2).Select(change => (change.Path.ToString(), change.Kind));
        var back = StructuralDiff.Compare(pair.Item2, pair.Item1).Select(change => (change.Path.ToString(), change.Kind switch
        {
            ChangeKind.Add => ChangeKind.Delete,
            ChangeKind.Delete => ChangeKind.Add,
            var kind => kind,
        }));
        return there.SequenceEqual(back);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_kind_says_on_which_side_the_value_is() => Prop.ForAll(Any.Map.Two().ToArbitrary(), pair =>
        StructuralDiff.Compare(pair.Item1, pair.Item2).All(change =>
            (change.Path.Get(pair.Item1).IsNull, change.Path.Get(pair.Item2).IsNull) == change.Kind switch
            {
                ChangeKind.Add => (true, false),
                ChangeKind.Delete => (false, true),
                _ => (false, false),
            })).QuickCheckThrowOnFailure();

    private static string Text(PropertyValue old, PropertyValue @new) =>
        string.Join(", ", StructuralDiff.Compare(old, @new).Select(change => $"{change.Path} {change.Kind}"));

    /// <summary>The value with another one at a path. Null at an index stays, as a null item equals none.</summary>
    private static PropertyValue Put(PropertyValue at, ReadOnlySpan<PathSegment> path, PropertyValue value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        switch (at.WithoutSecret())
        {
            case MapValue map when path[0].Key is { } key:
                return map.With(key, Put(map[key], path[1..], value));
            case ListValue list when path[0].Index is { } index:
                var items = list.Items.ToList();
                while (items.Count <= index)
                {
                    items.Add(PropertyValue.Null);
                }

                items[index] = Put(items[index], path[1..], value);
                return ListValue.Of(items);
            default:
                throw new InvalidOperationException("A change points into something that has no members.");
        }
    }
}
