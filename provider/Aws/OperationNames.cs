namespace WorkSpacesProvider.Aws;

/// <summary>The names of the API's operations, as requests, errors and IAM have them.</summary>
public static class OperationNames
{
    public const string CreateWorkspacesPool = "CreateWorkspacesPool";

    public const string DescribeWorkspacesPools = "DescribeWorkspacesPools";

    public const string UpdateWorkspacesPool = "UpdateWorkspacesPool";

    public const string StartWorkspacesPool = "StartWorkspacesPool";

    public const string StopWorkspacesPool = "StopWorkspacesPool";

    public const string TerminateWorkspacesPool = "TerminateWorkspacesPool";

    public const string DescribeWorkspacesPoolSessions = "DescribeWorkspacesPoolSessions";

    public const string TerminateWorkspacesPoolSession = "TerminateWorkspacesPoolSession";

    public const string DescribeWorkspaceImages = "DescribeWorkspaceImages";

    public const string CreateTags = "CreateTags";

    public const string DeleteTags = "DeleteTags";

    public const string DescribeTags = "DescribeTags";

    public const string DescribeWorkspaceBundles = "DescribeWorkspaceBundles";

    public const string DescribeWorkspaceDirectories = "DescribeWorkspaceDirectories";
}
