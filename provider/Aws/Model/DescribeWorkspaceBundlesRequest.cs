namespace WorkSpacesProvider.Aws;

/// <summary>Lists bundles by id, or by owner (<c>AMAZON</c>; absent: the account's own); the two exclude each other.</summary>
public sealed record DescribeWorkspaceBundlesRequest
{
    public IReadOnlyList<string>? BundleIds { get; init; }
    public string? Owner { get; init; }
    public string? NextToken { get; init; }
}
