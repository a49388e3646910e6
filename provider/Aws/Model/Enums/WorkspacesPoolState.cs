namespace WorkSpacesProvider.Aws;

/// <summary>The states of a pool. There is none for failure; see <see cref="WorkspacesPool.Errors"/>.</summary>
public static class WorkspacesPoolState
{
    public const string Creating = "CREATING";
    public const string Deleting = "DELETING";
    public const string Running = "RUNNING";
    public const string Starting = "STARTING";
    public const string Stopped = "STOPPED";
    public const string Stopping = "STOPPING";
    public const string Updating = "UPDATING";
}
