namespace WorkSpacesProvider.Aws;

public sealed record TerminateWorkspacesPoolRequest
{
    public required string PoolId { get; init; }
}
