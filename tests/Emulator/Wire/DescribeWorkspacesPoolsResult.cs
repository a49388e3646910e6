namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspacesPoolsResult(IReadOnlyList<WorkspacesPool> WorkspacesPools, string? NextToken);
