namespace WorkSpacesProvider.Aws;

public sealed record CreateTagsResponse;
