using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pulumi.Values;

/// <summary>Finds and removes unknowns, which may stand in previews only.</summary>
internal static class UnknownValues
{
    /// <summary>The path of the first unknown, or null when all is known.</summary>
    public static PropertyPath? First(PropertyValue value) => value.ContainsUnknown ? First(value, PropertyPath.Root) : null;

    /// <summary>The same map with the names and items left out that are unknown.</summary>
    public static MapValue Remove(MapValue map) => map.ContainsUnknown ? MapValue.Of(Known(map)) : map;

    private static PropertyPath? First(PropertyValue value, PropertyPath path) => value switch
    {
        UnknownValue => path,
        SecretValue secret => First(secret.Value, path),
        MapValue map => map.Entries.Select(entry => First(entry.Value, path.Append(entry.Key))).FirstOrDefault(found => found is not null),
        ListValue list => list.Items.Select((item, index) => First(item, path.Append(index))).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static IEnumerable<(string Key, PropertyValue Value)> Known(MapValue map) =>
        map.Entries.Where(entry => !entry.Value.IsUnknown).Select(entry => (entry.Key, Known(entry.Value)));

    private static PropertyValue Known(PropertyValue value) => value switch
    {
        SecretValue secret => Known(secret.Value).AsSecret(),
        MapValue map => MapValue.Of(Known(map)),
        ListValue list => ListValue.Of(list.Items.Where(item => !item.IsUnknown).Select(Known)),
        _ => value,
    };
}
