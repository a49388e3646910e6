namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspacesPoolsRequest(
    IReadOnlyList<string>? PoolIds,
    IReadOnlyList<DescribeWorkspacesPoolsFilter>? Filters,
    int? Limit,
    string? NextToken);
