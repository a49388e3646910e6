using System.Collections.Immutable;

namespace WorkSpacesProvider.Core.Values;

/// <summary>An object or a map: names and values, sorted by name so that everything made of it is deterministic.</summary>
public sealed record MapValue(ImmutableSortedDictionary<string, PropertyValue> Entries) : PropertyValue
{
    public static MapValue Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    public int Count => Entries.Count;

    public IEnumerable<string> Keys => Entries.Keys;

    /// <summary>The value under a name, or null-the-value where the name is absent: engines treat both alike.</summary>
    public PropertyValue this[string key] => Entries.TryGetValue(key, out var value) ? value : Null;

    public static MapValue Of(params IEnumerable<(string Key, PropertyValue Value)> entries) =>
        new(entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    public bool ContainsKey(string key) => Entries.ContainsKey(key);

    public MapValue With(string key, PropertyValue value) => new(Entries.SetItem(key, value));

    public MapValue Without(string key) => new(Entries.Remove(key));

    /// <summary>The same map without the names whose value is null.</summary>
    public MapValue WithoutNulls() => new(Entries.RemoveRange(Entries.Where(entry => entry.Value.IsNull).Select(entry => entry.Key)));

    public bool Equals(MapValue? other) =>
        other is not null && Entries.Count == other.Entries.Count
        && Entries.Keys.SequenceEqual(other.Entries.Keys, StringComparer.Ordinal) && Entries.Values.SequenceEqual(other.Entries.Values);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (key, value) in Entries)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"{{{string.Join(", ", Entries.Select(entry => $"{entry.Key}: {entry.Value}"))}}}";
}
