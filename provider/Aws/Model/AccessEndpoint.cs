namespace WorkSpacesProvider.Aws;

public sealed record AccessEndpoint
{
    public string? AccessEndpointType { get; init; }
    public string? VpcEndpointId { get; init; }
}
