namespace WorkSpacesProvider.Aws;

public sealed record SamlProperties
{
    public string? Status { get; init; }
    public string? UserAccessUrl { get; init; }
    public string? RelayStateParameterName { get; init; }
}
