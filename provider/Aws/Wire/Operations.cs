using static WorkSpacesProvider.Aws.RequestPriority;

namespace WorkSpacesProvider.Aws;

/// <summary>The operations of the API that the provider uses.</summary>
internal static class Operations
{
    private static WorkSpacesJson Json => WorkSpacesJson.Default;

    public static readonly Operation<CreateWorkspacesPoolRequest, CreateWorkspacesPoolResponse> CreateWorkspacesPool =
        new(new(OperationNames.CreateWorkspacesPool, Write, IsRepeatable: false), Json.CreateWorkspacesPoolRequest, Json.CreateWorkspacesPoolResponse);

    public static readonly Operation<DescribeWorkspacesPoolsRequest, DescribeWorkspacesPoolsResponse> DescribeWorkspacesPools =
        new(new(OperationNames.DescribeWorkspacesPools, Read), Json.DescribeWorkspacesPoolsRequest, Json.DescribeWorkspacesPoolsResponse);

    public static readonly Operation<UpdateWorkspacesPoolRequest, UpdateWorkspacesPoolResponse> UpdateWorkspacesPool =
        new(new(OperationNames.UpdateWorkspacesPool, Write), Json.UpdateWorkspacesPoolRequest, Json.UpdateWorkspacesPoolResponse);

    public static readonly Operation<StartWorkspacesPoolRequest, StartWorkspacesPoolResponse> StartWorkspacesPool =
        new(new(OperationNames.StartWorkspacesPool, Write), Json.StartWorkspacesPoolRequest, Json.StartWorkspacesPoolResponse);

    public static readonly Operation<StopWorkspacesPoolRequest, StopWorkspacesPoolResponse> StopWorkspacesPool =
        new(new(OperationNames.StopWorkspacesPool, Write), Json.StopWorkspacesPoolRequest, Json.StopWorkspacesPoolResponse);

    public static readonly Operation<TerminateWorkspacesPoolRequest, TerminateWorkspacesPoolResponse> TerminateWorkspacesPool =
        new(new(OperationNames.TerminateWorkspacesPool, Write), Json.TerminateWorkspacesPoolRequest, Json.TerminateWorkspacesPoolResponse);

    public static readonly Operation<DescribeWorkspacesPoolSessionsRequest, DescribeWorkspacesPoolSessionsResponse>
        DescribeWorkspacesPoolSessions =
            new(new(OperationNames.DescribeWorkspacesPoolSessions, Read),
                Json.DescribeWorkspacesPoolSessionsRequest,
                Json.DescribeWorkspacesPoolSessionsResponse);

    public static readonly Operation<TerminateWorkspacesPoolSessionRequest, TerminateWorkspacesPoolSessionResponse>
        TerminateWorkspacesPoolSession =
            new(new(OperationNames.TerminateWorkspacesPoolSession, Write),
                Json.TerminateWorkspacesPoolSessionRequest,
                Json.TerminateWorkspacesPoolSessionResponse);

    public static readonly Operation<DescribeWorkspaceImagesRequest, DescribeWorkspaceImagesResponse> DescribeWorkspaceImages =
        new(new(OperationNames.DescribeWorkspaceImages, Read), Json.DescribeWorkspaceImagesRequest, Json.DescribeWorkspaceImagesResponse);

    public static readonly Operation<CreateTagsRequest, CreateTagsResponse> CreateTags =
        new(new(OperationNames.CreateTags, Write), Json.CreateTagsRequest, Json.CreateTagsResponse);

    public static readonly Operation<DeleteTagsRequest, DeleteTagsResponse> DeleteTags =
        new(new(OperationNames.DeleteTags, Write), Json.DeleteTagsRequest, Json.DeleteTagsResponse);

    public static readonly Operation<DescribeTagsRequest, DescribeTagsResponse> DescribeTags =
        new(new(OperationNames.DescribeTags, Read), Json.DescribeTagsRequest, Json.DescribeTagsResponse);

    public static readonly Operation<DescribeWorkspaceBundlesRequest, DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundles =
        new(new(OperationNames.DescribeWorkspaceBundles, Read), Json.DescribeWorkspaceBundlesRequest, Json.DescribeWorkspaceBundlesResponse);

    public static readonly Operation<DescribeWorkspaceDirectoriesRequest, DescribeWorkspaceDirectoriesResponse>
        DescribeWorkspaceDirectories =
            new(new(OperationNames.DescribeWorkspaceDirectories, Read),
                Json.DescribeWorkspaceDirectoriesRequest,
                Json.DescribeWorkspaceDirectoriesResponse);
}
