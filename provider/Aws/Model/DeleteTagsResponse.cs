namespace WorkSpacesProvider.Aws;

public sealed record DeleteTagsResponse;
