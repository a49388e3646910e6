namespace WorkSpacesProvider.Aws;

public static class WorkspaceBundleState
{
    public const string Available = "AVAILABLE";
    public const string Pending = "PENDING";
    public const string Error = "ERROR";
}
