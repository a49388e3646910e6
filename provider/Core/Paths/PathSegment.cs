namespace WorkSpacesProvider.Core.Paths;

/// <summary>One step of a <see cref="PropertyPath"/>: a name, an index, or a wildcard that stands for any of them.</summary>
public readonly record struct PathSegment
{
    private PathSegment(string? key, int? index) => (Key, Index) = (key, index);

    public string? Key { get; }

    public int? Index { get; }

    public bool IsWildcard => Key is null && Index is null;

    public static PathSegment Wildcard => default;

    public static PathSegment OfKey(string key) => new(key, null);

    public static PathSegment OfIndex(int index) => new(null, index);

    /// <summary>True if this segment, read as a pattern, covers the other one.</summary>
    public bool Covers(PathSegment other) => IsWildcard || this == other;
}
