namespace WorkSpacesProvider.Aws;

public sealed record StartWorkspacesPoolResponse;
