using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record DescribeWorkspacesPoolSessionsResponse
{
    [AllowNull] public IReadOnlyList<WorkspacesPoolSession> Sessions { get; init => field = value ?? []; } = [];
    public string? NextToken { get; init; }
}
