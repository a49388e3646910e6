namespace WorkSpacesProvider.Engine.Values;

/// <summary>One step of a path: a name, an index, or the wildcard when it has neither.</summary>
internal readonly record struct PathSegment(string? Name, int Index)
{
    public static PathSegment Wildcard { get; } = new(null, -1);

    public bool IsWildcard => Name is null && Index < 0;

    public bool Matches(PathSegment other) => IsWildcard || other.IsWildcard || this == other;
}
