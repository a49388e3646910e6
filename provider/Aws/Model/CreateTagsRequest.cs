namespace WorkSpacesProvider.Aws;

/// <summary>Adds tags to a resource (a pool: its id) or overwrites their values; at most 50 per resource.</summary>
public sealed record CreateTagsRequest
{
    public required string ResourceId { get; init; }
    public required IReadOnlyList<Tag> Tags { get; init; }
}
