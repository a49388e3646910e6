namespace WorkSpacesProvider.Aws;

public static class WorkspaceType
{
    public const string Personal = "PERSONAL";
    public const string Pools = "POOLS";
}
