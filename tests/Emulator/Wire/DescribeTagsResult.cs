namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeTagsResult(IReadOnlyList<Tag> TagList);
