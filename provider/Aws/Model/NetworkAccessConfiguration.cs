namespace WorkSpacesProvider.Aws;

public sealed record NetworkAccessConfiguration
{
    public string? EniPrivateIpAddress { get; init; }
    public string? EniId { get; init; }
}
