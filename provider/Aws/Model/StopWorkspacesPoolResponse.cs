namespace WorkSpacesProvider.Aws;

public sealed record StopWorkspacesPoolResponse;
