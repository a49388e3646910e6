namespace WorkSpacesProvider.Aws;

public static class DescribeWorkspaceDirectoriesFilterName
{
    public const string UserIdentityType = "USER_IDENTITY_TYPE";
    public const string WorkspaceType = "WORKSPACE_TYPE";
}
