namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspacesPoolSessionsResult(IReadOnlyList<WorkspacesPoolSession> Sessions, string? NextToken);
