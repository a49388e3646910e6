namespace WorkSpacesProvider.Aws;

/// <summary>Asks for all tags of a resource; there are no pages.</summary>
public sealed record DescribeTagsRequest
{
    public required string ResourceId { get; init; }
}
