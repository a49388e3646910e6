namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspaceBundlesRequest(IReadOnlyList<string>? BundleIds, string? Owner, string? NextToken);
