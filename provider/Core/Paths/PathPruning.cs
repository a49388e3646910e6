using System.Collections.Immutable;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Paths;

/// <summary>Takes values out of a map by path.</summary>
public static class PathPruning
{
    /// <summary>The map without anything that one of the paths names; wildcards match every name and index.</summary>
    public static MapValue Without(this MapValue map, IReadOnlyList<PropertyPath> paths) =>
        paths.Aggregate(map, (kept, path) => (MapValue)Without(kept, path.Segments.AsSpan()));

    private static PropertyValue Without(PropertyValue value, ReadOnlySpan<PathSegment> path)
    {
        switch (value)
        {
            case SecretValue secret:
                return Without(secret.Value, path).AsSecret();

            case MapValue map:
                var kept = map.Entries;
                foreach (var (key, member) in map.Entries)
                {
                    if (!path.IsEmpty && path[0].Covers(PathSegment.OfKey(key)))
                    {
                        kept = path.Length == 1 ? kept.Remove(key) : kept.SetItem(key, Without(member, path[1..]));
                    }
                }

                return new MapValue(kept);

            case ListValue list:
                var items = ImmutableArray.CreateBuilder<PropertyValue>();
                for (var i = 0; i < list.Items.Length; i++)
                {
                    var matches = !path.IsEmpty && path[0].Covers(PathSegment.OfIndex(i));
                    if (!matches || path.Length > 1)
                    {
                        items.Add(matches ? Without(list.Items[i], path[1..]) : list.Items[i]);
                    }
                }

                return new ListValue(items.ToImmutable());

            default:
                return value;
        }
    }
}
