namespace WorkSpacesProvider.Aws;

/// <summary>Lists the sessions of a pool, a page at a time.</summary>
public sealed record DescribeWorkspacesPoolSessionsRequest
{
    public required string PoolId { get; init; }
    public string? UserId { get; init; }

    /// <summary>1-50 sessions a page, 20 when absent.</summary>
    public int? Limit { get; init; }

    public string? NextToken { get; init; }
}
