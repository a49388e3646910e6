namespace WorkSpacesProvider.Aws;

/// <summary>What keeps a pool from working. There is no error state: a pool that can not be provisioned shows it only here.</summary>
public sealed record WorkspacesPoolError
{
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }
}
