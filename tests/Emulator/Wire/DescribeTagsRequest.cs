namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeTagsRequest(string ResourceId);
