using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The JSON of the API: names as the records spell them, absent members left out.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(EpochSecondsConverter)])]
[JsonSerializable(typeof(CreateWorkspacesPoolRequest))]
[JsonSerializable(typeof(UpdateWorkspacesPoolRequest))]
[JsonSerializable(typeof(PoolIdRequest))]
[JsonSerializable(typeof(DescribeWorkspacesPoolsRequest))]
[JsonSerializable(typeof(DescribeWorkspacesPoolSessionsRequest))]
[JsonSerializable(typeof(TerminateWorkspacesPoolSessionRequest))]
[JsonSerializable(typeof(DescribeWorkspaceImagesRequest))]
[JsonSerializable(typeof(DescribeWorkspaceBundlesRequest))]
[JsonSerializable(typeof(DescribeWorkspaceDirectoriesRequest))]
[JsonSerializable(typeof(CreateTagsRequest))]
[JsonSerializable(typeof(DeleteTagsRequest))]
[JsonSerializable(typeof(DescribeTagsRequest))]
[JsonSerializable(typeof(WorkspacesPoolResult))]
[JsonSerializable(typeof(DescribeWorkspacesPoolsResult))]
[JsonSerializable(typeof(DescribeWorkspacesPoolSessionsResult))]
[JsonSerializable(typeof(DescribeWorkspaceImagesResult))]
[JsonSerializable(typeof(DescribeWorkspaceBundlesResult))]
[JsonSerializable(typeof(DescribeWorkspaceDirectoriesResult))]
[JsonSerializable(typeof(DescribeTagsResult))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class WireJson : JsonSerializerContext;
