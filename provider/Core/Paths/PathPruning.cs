using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Paths;

/// <summary>Takes values out of a map by path.</summary>
public static class PathPruning
{
    /// <summary>The map without anything that one of the paths names; wildcards match every name and index.</summary>
    public static MapValue Without(this MapValue map, IReadOnlyList<PropertyPath> paths) =>
        (MapValue)Without(PropertyPath.Root, map, paths);

    private static PropertyValue Without(PropertyPath at, PropertyValue value, IReadOnlyList<PropertyPath> paths)
    {
        bool IsKept(PropertyPath path) => !paths.Any(named => named.Covers(path));
        return value switch
        {
            SecretValue secret => Without(at, secret.Value, paths).AsSecret(),
            MapValue map => MapValue.Of(map.Entries
                .Where(entry => IsKept(at.Append(entry.Key)))
                .Select(entry => (entry.Key, Without(at.Append(entry.Key), entry.Value, paths)))),
            ListValue list => new ListValue(
            [
                .. list.Items
                    .Select((item, index) => (Item: item, Path: at.Append(index)))
                    .Where(entry => IsKept(entry.Path))
                    .Select(entry => Without(entry.Path, entry.Item, paths)),
            ]),
            _ => value,
        };
    }
}
