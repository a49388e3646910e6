namespace WorkSpacesProvider.Aws;

public static class WorkspaceDirectoryState
{
    public const string Registering = "REGISTERING";
    public const string Registered = "REGISTERED";
    public const string Deregistering = "DEREGISTERING";
    public const string Deregistered = "DEREGISTERED";
    public const string Error = "ERROR";
}
