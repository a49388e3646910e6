namespace WorkSpacesProvider.Engine.Values;

/// <summary>The engine's side of <c>ignoreChanges</c>: before Check, the ignored properties get their old values back.</summary>
internal static class IgnoredChanges
{
    /// <exception cref="FormatException">A path is not one.</exception>
    public static Struct Reset(Struct olds, Struct news, IEnumerable<string> paths)
    {
        var result = news.Clone();
        foreach (var path in paths.Select(PropertyPath.Parse))
            Reset(olds, result, path.Segments.AsSpan());
        return result;
    }

    private static void Reset(Struct olds, Struct news, ReadOnlySpan<PathSegment> path)
    {
        var names = path[0].IsWildcard ? [.. olds.Fields.Keys.Union(news.Fields.Keys, StringComparer.Ordinal)] : path[0].Name is { } name ? new[] { name } : [];
        foreach (var key in names)
        {
            var old = olds.Fields.GetValueOrDefault(key);
            if (path.Length == 1)
                Put(news, key, old);
            else if (ObjectAt(news, key) is { } inner)
                Reset(ObjectAt(olds, key) ?? new Struct(), inner, path[1..]);
        }
    }

    private static void Put(Struct properties, string key, Value? value)
    {
        if (value is null)
            properties.Fields.Remove(key);
        else
            properties.Fields[key] = value.Clone();
    }

    private static Struct? ObjectAt(Struct properties, string key) =>
        properties.Fields.TryGetValue(key, out var value)
        && PropertyValues.Unwrap(value) is { KindCase: Value.KindOneofCase.StructValue } plain ? plain.StructValue : null;
}
