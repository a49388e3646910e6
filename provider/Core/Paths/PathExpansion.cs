using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Paths;

/// <summary>Finds what a path with wildcards stands for.</summary>
public static class PathExpansion
{
    /// <summary>The path once for each value that it stands for, without wildcards; a path that has none gives itself.</summary>
    public static IEnumerable<PropertyPath> Expand(this PropertyPath pattern, PropertyValue root) =>
        pattern.Segments.Aggregate<PathSegment, IEnumerable<PropertyPath>>(
            [PropertyPath.Root], (paths, segment) => paths.SelectMany(path => Step(path, segment, root)));

    private static IEnumerable<PropertyPath> Step(PropertyPath path, PathSegment segment, PropertyValue root) => segment switch
    {
        { Key: { } key } => [path.Append(key)],
        { Index: { } index } => [path.Append(index)],
        _ => path.Get(root).WithoutSecret() switch
        {
            ListValue list => Enumerable.Range(0, list.Items.Length).Select(path.Append),
            MapValue map => map.Keys.Select(path.Append),
            _ => [],
        },
    };
}
