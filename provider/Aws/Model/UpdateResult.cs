namespace WorkSpacesProvider.Aws;

public sealed record UpdateResult
{
    public bool? UpdateAvailable { get; init; }
    public string? Description { get; init; }
}
