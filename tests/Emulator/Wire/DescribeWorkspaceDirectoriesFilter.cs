namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspaceDirectoriesFilter(string Name, IReadOnlyList<string> Values);
