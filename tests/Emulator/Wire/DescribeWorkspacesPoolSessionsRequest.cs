namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspacesPoolSessionsRequest(string PoolId, string? UserId, int? Limit, string? NextToken);
