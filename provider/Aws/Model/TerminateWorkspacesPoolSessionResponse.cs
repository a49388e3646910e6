namespace WorkSpacesProvider.Aws;

public sealed record TerminateWorkspacesPoolSessionResponse;
