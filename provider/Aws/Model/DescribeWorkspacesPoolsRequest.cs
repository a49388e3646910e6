namespace WorkSpacesProvider.Aws;

/// <summary>
/// Lists pools, a page at a time. Ids that are not known bring a <see cref="ResourceNotFoundException"/> or are left out of the answer.
/// </summary>
public sealed record DescribeWorkspacesPoolsRequest
{
    /// <summary>1-25 ids.</summary>
    public IReadOnlyList<string>? PoolIds { get; init; }

    public IReadOnlyList<DescribeWorkspacesPoolsFilter>? Filters { get; init; }

    /// <summary>1-25 pools a page.</summary>
    public int? Limit { get; init; }

    public string? NextToken { get; init; }
}
