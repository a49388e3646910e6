using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Aws;

/// <summary>The JSON of the API: members as AWS names them, absent members left out, times as seconds since 1970.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(CreateWorkspacesPoolRequest))]
[JsonSerializable(typeof(CreateWorkspacesPoolResponse))]
[JsonSerializable(typeof(DescribeWorkspacesPoolsRequest))]
[JsonSerializable(typeof(DescribeWorkspacesPoolsResponse))]
[JsonSerializable(typeof(UpdateWorkspacesPoolRequest))]
[JsonSerializable(typeof(UpdateWorkspacesPoolResponse))]
[JsonSerializable(typeof(StartWorkspacesPoolRequest))]
[JsonSerializable(typeof(StartWorkspacesPoolResponse))]
[JsonSerializable(typeof(StopWorkspacesPoolRequest))]
[JsonSerializable(typeof(StopWorkspacesPoolResponse))]
[JsonSerializable(typeof(TerminateWorkspacesPoolRequest))]
[JsonSerializable(typeof(TerminateWorkspacesPoolResponse))]
[JsonSerializable(typeof(DescribeWorkspacesPoolSessionsRequest))]
[JsonSerializable(typeof(DescribeWorkspacesPoolSessionsResponse))]
[JsonSerializable(typeof(TerminateWorkspacesPoolSessionRequest))]
[JsonSerializable(typeof(TerminateWorkspacesPoolSessionResponse))]
[JsonSerializable(typeof(DescribeWorkspaceImagesRequest))]
[JsonSerializable(typeof(DescribeWorkspaceImagesResponse))]
[JsonSerializable(typeof(CreateTagsRequest))]
[JsonSerializable(typeof(CreateTagsResponse))]
[JsonSerializable(typeof(DeleteTagsRequest))]
[JsonSerializable(typeof(DeleteTagsResponse))]
[JsonSerializable(typeof(DescribeTagsRequest))]
[JsonSerializable(typeof(DescribeTagsResponse))]
[JsonSerializable(typeof(DescribeWorkspaceBundlesRequest))]
[JsonSerializable(typeof(DescribeWorkspaceBundlesResponse))]
[JsonSerializable(typeof(DescribeWorkspaceDirectoriesRequest))]
[JsonSerializable(typeof(DescribeWorkspaceDirectoriesResponse))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class WorkSpacesJson : JsonSerializerContext;
