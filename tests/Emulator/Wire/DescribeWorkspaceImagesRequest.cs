namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspaceImagesRequest(
    IReadOnlyList<string>? ImageIds,
    ImageType? ImageType,
    string? NextToken,
    int? MaxResults);
