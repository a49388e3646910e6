using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record DescribeWorkspaceImagesResponse
{
    [AllowNull] public IReadOnlyList<WorkspaceImage> Images { get; init => field = value ?? []; } = [];
    public string? NextToken { get; init; }
}
