namespace WorkSpacesProvider.Aws;

public static class DescribeWorkspacesPoolsFilterName
{
    public const string PoolName = "PoolName";
}
