using static WorkSpacesProvider.Aws.RequestPriority;

namespace WorkSpacesProvider.Aws;

/// <summary>The operations of the API that the provider uses.</summary>
internal static class Operations
{
    public static readonly Operation<CreateWorkspacesPoolRequest, CreateWorkspacesPoolResponse> CreateWorkspacesPool =
        new(new("CreateWorkspacesPool", Write, IsRepeatable: false), WorkSpacesJson.Default.CreateWorkspacesPoolRequest, WorkSpacesJson.Default.CreateWorkspacesPoolResponse);

    public static readonly Operation<DescribeWorkspacesPoolsRequest, DescribeWorkspacesPoolsResponse> DescribeWorkspacesPools =
        new(new("DescribeWorkspacesPools", Read), WorkSpacesJson.Default.DescribeWorkspacesPoolsRequest, WorkSpacesJson.Default.DescribeWorkspacesPoolsResponse);

    public static readonly Operation<UpdateWorkspacesPoolRequest, UpdateWorkspacesPoolResponse> UpdateWorkspacesPool =
        new(new("UpdateWorkspacesPool", Write), WorkSpacesJson.Default.UpdateWorkspacesPoolRequest, WorkSpacesJson.Default.UpdateWorkspacesPoolResponse);

    public static readonly Operation<StartWorkspacesPoolRequest, StartWorkspacesPoolResponse> StartWorkspacesPool =
        new(new("StartWorkspacesPool", Write), WorkSpacesJson.Default.StartWorkspacesPoolRequest, WorkSpacesJson.Default.StartWorkspacesPoolResponse);

    public static readonly Operation<StopWorkspacesPoolRequest, StopWorkspacesPoolResponse> StopWorkspacesPool =
        new(new("StopWorkspacesPool", Write), WorkSpacesJson.Default.StopWorkspacesPoolRequest, WorkSpacesJson.Default.StopWorkspacesPoolResponse);

    public static readonly Operation<TerminateWorkspacesPoolRequest, TerminateWorkspacesPoolResponse> TerminateWorkspacesPool =
        new(new("TerminateWorkspacesPool", Write), WorkSpacesJson.Default.TerminateWorkspacesPoolRequest, WorkSpacesJson.Default.TerminateWorkspacesPoolResponse);

    public static readonly Operation<DescribeWorkspacesPoolSessionsRequest, DescribeWorkspacesPoolSessionsResponse> DescribeWorkspacesPoolSessions =
        new(new("DescribeWorkspacesPoolSessions", Read), WorkSpacesJson.Default.DescribeWorkspacesPoolSessionsRequest, WorkSpacesJson.Default.DescribeWorkspacesPoolSessionsResponse);

    public static readonly Operation<TerminateWorkspacesPoolSessionRequest, TerminateWorkspacesPoolSessionResponse> TerminateWorkspacesPoolSession =
        new(new("TerminateWorkspacesPoolSession", Write), WorkSpacesJson.Default.TerminateWorkspacesPoolSessionRequest, WorkSpacesJson.Default.TerminateWorkspacesPoolSessionResponse);

    public static readonly Operation<DescribeWorkspaceImagesRequest, DescribeWorkspaceImagesResponse> DescribeWorkspaceImages =
        new(new("DescribeWorkspaceImages", Read), WorkSpacesJson.Default.DescribeWorkspaceImagesRequest, WorkSpacesJson.Default.DescribeWorkspaceImagesResponse);

    public static readonly Operation<CreateTagsRequest, CreateTagsResponse> CreateTags =
        new(new("CreateTags", Write), WorkSpacesJson.Default.CreateTagsRequest, WorkSpacesJson.Default.CreateTagsResponse);

    public static readonly Operation<DeleteTagsRequest, DeleteTagsResponse> DeleteTags =
        new(new("DeleteTags", Write), WorkSpacesJson.Default.DeleteTagsRequest, WorkSpacesJson.Default.DeleteTagsResponse);

    public static readonly Operation<DescribeTagsRequest, DescribeTagsResponse> DescribeTags =
        new(new("DescribeTags", Read), WorkSpacesJson.Default.DescribeTagsRequest, WorkSpacesJson.Default.DescribeTagsResponse);

    public static readonly Operation<DescribeWorkspaceBundlesRequest, DescribeWorkspaceBundlesResponse> DescribeWorkspaceBundles =
        new(new("DescribeWorkspaceBundles", Read), WorkSpacesJson.Default.DescribeWorkspaceBundlesRequest, WorkSpacesJson.Default.DescribeWorkspaceBundlesResponse);

    public static readonly Operation<DescribeWorkspaceDirectoriesRequest, DescribeWorkspaceDirectoriesResponse> DescribeWorkspaceDirectories =
        new(new("DescribeWorkspaceDirectories", Read), WorkSpacesJson.Default.DescribeWorkspaceDirectoriesRequest, WorkSpacesJson.Default.DescribeWorkspaceDirectoriesResponse);
}
