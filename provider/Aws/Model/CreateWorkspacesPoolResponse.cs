using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Aws;

public sealed record CreateWorkspacesPoolResponse
{
    [JsonRequired] public WorkspacesPool WorkspacesPool { get; init; } = new();
}
