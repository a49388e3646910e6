namespace WorkSpacesProvider.Aws;

public sealed record StartWorkspacesPoolRequest
{
    public required string PoolId { get; init; }
}
