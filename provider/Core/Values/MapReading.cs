namespace WorkSpacesProvider.Core.Values;

/// <summary>Reads typed members of a map that was checked. Secrets are looked through; null, absent and unknown give null.</summary>
public static class MapReading
{
    public static string? Text(this MapValue map, string key) => (map[key].WithoutSecret() as StringValue)?.Value;

    public static bool? Flag(this MapValue map, string key) => (map[key].WithoutSecret() as BoolValue)?.Value;

    public static double? Number(this MapValue map, string key) => (map[key].WithoutSecret() as NumberValue)?.Value;

    public static int? Integer(this MapValue map, string key) =>
        map[key].WithoutSecret() is NumberValue number && number.TryGetInt32(out var value) ? value : null;

    public static MapValue? Map(this MapValue map, string key) => map[key].WithoutSecret() as MapValue;

    /// <summary>The known texts of a list; empty where there is no list.</summary>
    public static IReadOnlyList<string> Texts(this MapValue map, string key) =>
        map[key].WithoutSecret() is ListValue list ? [.. list.Items.Select(item => item.WithoutSecret()).OfType<StringValue>().Select(text => text.Value)] : [];

    /// <summary>The known texts of a map by name; empty where there is no map.</summary>
    public static IReadOnlyDictionary<string, string> TextsByName(this MapValue map, string key) =>
        (map.Map(key) ?? MapValue.Empty).Entries
            .Where(entry => entry.Value.WithoutSecret() is StringValue)
            .ToDictionary(entry => entry.Key, entry => ((StringValue)entry.Value.WithoutSecret()).Value, StringComparer.Ordinal);
}
