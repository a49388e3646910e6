namespace WorkSpacesProvider.Aws;

/// <summary>Removes tags from a resource by key.</summary>
public sealed record DeleteTagsRequest
{
    public required string ResourceId { get; init; }
    public required IReadOnlyList<string> TagKeys { get; init; }
}
