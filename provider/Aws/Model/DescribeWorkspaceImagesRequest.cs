namespace WorkSpacesProvider.Aws;

/// <summary>Lists images, a page at a time. AWS can not filter them by name.</summary>
public sealed record DescribeWorkspaceImagesRequest
{
    /// <summary>1-25 ids.</summary>
    public IReadOnlyList<string>? ImageIds { get; init; }

    public string? ImageType { get; init; }
    public string? NextToken { get; init; }

    /// <summary>1-25 images a page.</summary>
    public int? MaxResults { get; init; }
}
