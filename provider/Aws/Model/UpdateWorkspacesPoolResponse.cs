using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Aws;

public sealed record UpdateWorkspacesPoolResponse
{
    [JsonRequired] public WorkspacesPool WorkspacesPool { get; init; } = new();
}
