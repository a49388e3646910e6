namespace WorkSpacesProvider.Aws;

public static class WorkspaceImageRequiredTenancy
{
    public const string Default = "DEFAULT";
    public const string Dedicated = "DEDICATED";
}
