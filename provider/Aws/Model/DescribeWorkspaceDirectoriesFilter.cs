namespace WorkSpacesProvider.Aws;

public sealed record DescribeWorkspaceDirectoriesFilter
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> Values { get; init; }
}
