namespace WorkSpacesProvider.Aws;

public sealed record TerminateWorkspacesPoolResponse;
