namespace WorkSpacesProvider.Aws;

public sealed record OperatingSystem
{
    public string? Type { get; init; }
}
