using static WorkSpacesProvider.Aws.RequestPriority;

namespace WorkSpacesProvider.Aws;

/// <summary>The operations of the API that the provider uses.</summary>
internal static class Operations
{
    private static WorkSpacesJson Json => WorkSpacesJson.Default;

    public static readonly Operation<CreateWorkspacesPoolRequest, CreateWorkspacesPoolResponse> CreateWorkspacesPool =
        new(new("CreateWorkspacesPool", Write, IsRepeatable: false), Json.CreateWorkspacesPoolRequest, Json.CreateWorkspacesPoolResponse);

    public static readonly Operation<DescribeWorkspacesPoolsRequest, DescribeWorkspacesPoolsResponse> DescribeWorkspacesPools =
        new(new("DescribeWorkspacesPools", Read), Json.DescribeWorkspacesPoolsRequest, Json.DescribeWorkspacesPoolsResponse);

    public static readonly Operation<UpdateWorkspacesPoolRequest, UpdateWorkspacesPoolResponse> UpdateWorkspacesPool =
        new(new("UpdateWorkspacesPool", Write), Json.UpdateWorkspacesPoolRequest, Json.UpdateWorkspacesPoolResponse);

    public static readonly Operation<StartWorkspacesPoolRequest, StartWorkspacesPoolResponse> StartWorkspacesPool =
        new(new("StartWorkspacesPool", Write), Json.StartWorkspacesPoolRequest, Json.StartWorkspacesPoolResponse);

    public static readonly Operation<StopWorkspacesPoolRequest, StopWorkspacesPoolResponse> StopWorkspacesPool =
        new(new("StopWorkspacesPool", Write), Json.StopWorkspacesPoolRequest, Json.StopWorkspacesPoolResponse);

    public static readonly Operation<TerminateWorkspacesPoolRequest, TerminateWorkspacesPoolResponse> TerminateWorkspacesPool =
        new(new("TerminateWorkspacesPool", Write), Json.TerminateWorkspacesPoolRequest, Json.TerminateWorkspacesPoolResponse);

    public static readonly Operation<DescribeWorkspacesPoolSessionsRequest, DescribeWorkspacesPoolSessionsResponse>
        DescribeWorkspacesPoolSessions =
            new(new("DescribeWorkspacesPoolSessions", Read),
                Json.DescribeWorkspacesPoolSessionsRequest,
                Json.DescribeWorkspacesPoolSessionsResponse);

    public static readonly Operation<TerminateWorkspacesPoolSessionRequest, TerminateWorkspacesPoolSessionResponse>
        TerminateWorkspacesPoolSession =
            new(new("TerminateWorkspacesPoolSession", Write),
                Json.TerminateWorkspacesPoolSessionRequest,
                Json.TerminateWorkspacesPoolSessionResponse);

    public static readonly Operation<DescribeWorkspaceImagesRequest, DescribeWorkspaceImagesResponse> DescribeWorkspaceImages =
        new(new("DescribeWorkspaceImages", Read), Json.DescribeWorkspaceImagesRequest, Json.DescribeWorkspaceImagesResponse);

    public static readonly Operation<CreateTagsRequest, CreateTagsResponse> CreateTags =
        new(new("CreateTags", Write), Json.CreateTagsRequest, Json.CreateTagsResponse);

    public static readonly Operation<DeleteTagsRequest, DeleteTagsResponse> DeleteTags =
        new(new("DeleteTags", Write), Json.DeleteTagsRequest, Json.DeleteTagsResponse);

    public static readonly Operation<DescribeTagsRequest, DescribeTagsResponse> DescribeTags =
        new(new("DescribeTags", Read), Json.DescribeTagsRequest, Json.DescribeTagsResponse);

    public static readonly Operation<DescribeWorkspaceBundlesRequest, DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundles =
        new(new("DescribeWorkspaceBundles", Read), Json.DescribeWorkspaceBundlesRequest, Json.DescribeWorkspaceBundlesResponse);

    public static readonly Operation<DescribeWorkspaceDirectoriesRequest, DescribeWorkspaceDirectoriesResponse>
        DescribeWorkspaceDirectories =
            new(new("DescribeWorkspaceDirectories", Read),
                Json.DescribeWorkspaceDirectoriesRequest,
                Json.DescribeWorkspaceDirectoriesResponse);
}
