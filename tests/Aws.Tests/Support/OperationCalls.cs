using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WorkSpacesProvider.Aws.Tests;

/// <summary>Calls any operation by its name, JSON in and JSON out.</summary>
internal static class OperationCalls
{
    private static readonly WorkSpacesJson Json = WorkSpacesJson.Default;

    public static IReadOnlyDictionary<string, Func<IWorkSpacesClient, string, Task<string>>> All { get; } =
        new Dictionary<string, Func<IWorkSpacesClient, string, Task<string>>>(StringComparer.Ordinal)
        {
            ["CreateWorkspacesPool"] = (client, json) =>
                CallAsync(json, client.CreateWorkspacesPoolAsync, Json.CreateWorkspacesPoolRequest, Json.CreateWorkspacesPoolResponse),
            ["DescribeWorkspacesPools"] = (client, json) =>
                CallAsync(
                    json, client.DescribeWorkspacesPoolsAsync, Json.DescribeWorkspacesPoolsRequest, Json.DescribeWorkspacesPoolsResponse),
            ["UpdateWorkspacesPool"] = (client, json) =>
                CallAsync(json, client.UpdateWorkspacesPoolAsync, Json.UpdateWorkspacesPoolRequest, Json.UpdateWorkspacesPoolResponse),
            ["StartWorkspacesPool"] = (client, json) =>
                CallAsync(json, client.StartWorkspacesPoolAsync, Json.StartWorkspacesPoolRequest, Json.StartWorkspacesPoolResponse),
            ["StopWorkspacesPool"] = (client, json) =>
                CallAsync(json, client.StopWorkspacesPoolAsync, Json.StopWorkspacesPoolRequest, Json.StopWorkspacesPoolResponse),
            ["TerminateWorkspacesPool"] = (client, json) =>
                CallAsync(
                    json, client.TerminateWorkspacesPoolAsync, Json.TerminateWorkspacesPoolRequest, Json.TerminateWorkspacesPoolResponse),
            ["DescribeWorkspacesPoolSessions"] = (client, json) =>
                CallAsync(
                    json,
                    client.DescribeWorkspacesPoolSessionsAsync,
                    Json.DescribeWorkspacesPoolSessionsRequest,
                    Json.DescribeWorkspacesPoolSessionsResponse),
            ["TerminateWorkspacesPoolSession"] = (client, json) =>
                CallAsync(
                    json,
                    client.TerminateWorkspacesPoolSessionAsync,
                    Json.TerminateWorkspacesPoolSessionRequest,
                    Json.TerminateWorkspacesPoolSessionResponse),
            ["DescribeWorkspaceImages"] = (client, json) =>
                CallAsync(
                    json, client.DescribeWorkspaceImagesAsync, Json.DescribeWorkspaceImagesRequest, Json.DescribeWorkspaceImagesResponse),
            ["CreateTags"] = (client, json) => CallAsync(json, client.CreateTagsAsync, Json.CreateTagsRequest, Json.CreateTagsResponse),
            ["DeleteTags"] = (client, json) => CallAsync(json, client.DeleteTagsAsync, Json.DeleteTagsRequest, Json.DeleteTagsResponse),
            ["DescribeTags"] = (client, json) =>
                CallAsync(json, client.DescribeTagsAsync, Json.DescribeTagsRequest, Json.DescribeTagsResponse),
            ["DescribeWorkspaceBundles"] = (client, json) =>
                CallAsync(
                    json,
                    client.DescribeWorkspaceBundlesAsync,
                    Json.DescribeWorkspaceBundlesRequest,
                    Json.DescribeWorkspaceBundlesResponse),
            ["DescribeWorkspaceDirectories"] = (client, json) =>
                CallAsync(
                    json,
                    client.DescribeWorkspaceDirectoriesAsync,
                    Json.DescribeWorkspaceDirectoriesRequest,
                    Json.DescribeWorkspaceDirectoriesResponse),
        };

    /// <summary>Calls an operation with the request of its sample.</summary>
    public static Task<string> CallAsync(IWorkSpacesClient client, string operation) =>
        All[operation](client, Sample.Of(operation).Request);

    private static async Task<string> CallAsync<TRequest, TResponse>(
        string json,
        Func<TRequest, CancellationToken, Task<TResponse>> call,
        JsonTypeInfo<TRequest> requestType,
        JsonTypeInfo<TResponse> responseType)
    {
        var response = await call(JsonSerializer.Deserialize(json, requestType)!, CancellationToken.None);
        return JsonSerializer.Serialize(response, responseType);
    }
}
