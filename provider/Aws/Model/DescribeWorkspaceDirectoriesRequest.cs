namespace WorkSpacesProvider.Aws;

public sealed record DescribeWorkspaceDirectoriesRequest
{
    public IReadOnlyList<string>? DirectoryIds { get; init; }
    public IReadOnlyList<string>? WorkspaceDirectoryNames { get; init; }

    /// <summary>1-25 directories a page.</summary>
    public int? Limit { get; init; }

    public string? NextToken { get; init; }
    public IReadOnlyList<DescribeWorkspaceDirectoriesFilter>? Filters { get; init; }
}
