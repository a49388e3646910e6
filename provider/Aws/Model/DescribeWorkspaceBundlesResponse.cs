using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record DescribeWorkspaceBundlesResponse
{
    [AllowNull] public IReadOnlyList<WorkspaceBundle> Bundles { get; init => field = value ?? []; } = [];
    public string? NextToken { get; init; }
}
