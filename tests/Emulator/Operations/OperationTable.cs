using System.Collections.Frozen;
using WorkSpacesProvider.Emulator.Model;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>The operations the emulator answers.</summary>
internal static class OperationTable
{
    private static readonly WireJson Json = WireFormat.Json;

    public static FrozenDictionary<string, Operation> ByName { get; } = new[]
    {
        Operation.Of("CreateWorkspacesPool", RequestShapes.CreateWorkspacesPool,
            Json.CreateWorkspacesPoolRequest, PoolOperations.Create, Json.WorkspacesPoolResult),
        Operation.Of("DescribeWorkspacesPools", RequestShapes.DescribeWorkspacesPools,
            Json.DescribeWorkspacesPoolsRequest, PoolQueries.Describe, Json.DescribeWorkspacesPoolsResult),
        Operation.Of("UpdateWorkspacesPool", RequestShapes.UpdateWorkspacesPool,
            Json.UpdateWorkspacesPoolRequest, PoolOperations.Update, Json.WorkspacesPoolResult),
        Operation.Of("StartWorkspacesPool", RequestShapes.OnePool, Json.PoolIdRequest, PoolOperations.Start),
        Operation.Of("StopWorkspacesPool", RequestShapes.OnePool, Json.PoolIdRequest, PoolOperations.Stop),
        Operation.Of("TerminateWorkspacesPool", RequestShapes.OnePool, Json.PoolIdRequest, PoolOperations.Terminate),
        Operation.Of("DescribeWorkspacesPoolSessions", RequestShapes.DescribeWorkspacesPoolSessions,
            Json.DescribeWorkspacesPoolSessionsRequest, SessionOperations.Describe, Json.DescribeWorkspacesPoolSessionsResult),
        Operation.Of("TerminateWorkspacesPoolSession", RequestShapes.TerminateWorkspacesPoolSession,
            Json.TerminateWorkspacesPoolSessionRequest, SessionOperations.Terminate),
        Operation.Of("DescribeWorkspaceImages", RequestShapes.DescribeWorkspaceImages,
            Json.DescribeWorkspaceImagesRequest, CatalogOperations.DescribeImages, Json.DescribeWorkspaceImagesResult),
        Operation.Of("DescribeWorkspaceBundles", RequestShapes.DescribeWorkspaceBundles,
            Json.DescribeWorkspaceBundlesRequest, CatalogOperations.DescribeBundles, Json.DescribeWorkspaceBundlesResult),
        Operation.Of("DescribeWorkspaceDirectories", RequestShapes.DescribeWorkspaceDirectories,
            Json.DescribeWorkspaceDirectoriesRequest, CatalogOperations.DescribeDirectories, Json.DescribeWorkspaceDirectoriesResult),
        Operation.Of("CreateTags", RequestShapes.CreateTags, Json.CreateTagsRequest, TagOperations.Create),
        Operation.Of("DeleteTags", RequestShapes.DeleteTags, Json.DeleteTagsRequest, TagOperations.Delete),
        Operation.Of("DescribeTags", RequestShapes.DescribeTags,
            Json.DescribeTagsRequest, TagOperations.Describe, Json.DescribeTagsResult),
    }.ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);
}
