namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspaceDirectoriesRequest(
    IReadOnlyList<string>? DirectoryIds,
    IReadOnlyList<string>? WorkspaceDirectoryNames,
    int? Limit,
    string? NextToken,
    IReadOnlyList<DescribeWorkspaceDirectoriesFilter>? Filters);
