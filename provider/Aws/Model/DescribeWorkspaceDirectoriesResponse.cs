using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record DescribeWorkspaceDirectoriesResponse
{
    [AllowNull] public IReadOnlyList<WorkspaceDirectory> Directories { get; init => field = value ?? []; } = [];
    public string? NextToken { get; init; }
}
