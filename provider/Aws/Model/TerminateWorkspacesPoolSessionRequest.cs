namespace WorkSpacesProvider.Aws;

public sealed record TerminateWorkspacesPoolSessionRequest
{
    public required string SessionId { get; init; }
}
