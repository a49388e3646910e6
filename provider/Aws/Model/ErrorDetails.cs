namespace WorkSpacesProvider.Aws;

/// <summary>One reason why an image import failed.</summary>
public sealed record ErrorDetails
{
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}
