using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record DescribeWorkspacesPoolsResponse
{
    [AllowNull] public IReadOnlyList<WorkspacesPool> WorkspacesPools { get; init => field = value ?? []; } = [];
    public string? NextToken { get; init; }
}
