namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspacesPoolsFilter(string Name, IReadOnlyList<string> Values, PoolFilterOperator Operator);
