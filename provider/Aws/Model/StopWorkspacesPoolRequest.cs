namespace WorkSpacesProvider.Aws;

public sealed record StopWorkspacesPoolRequest
{
    public required string PoolId { get; init; }
}
