namespace WorkSpacesProvider.Aws;

/// <summary>
/// Compares pool names with up to 25 values of 2-128 characters, so a pool with a name of one character can not be found by it.
/// </summary>
public sealed record DescribeWorkspacesPoolsFilter
{
    public required string Name { get; init; }
    public required IReadOnlyList<string> Values { get; init; }
    public required string Operator { get; init; }
}
