using System.Text.Json;
using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>
/// A checkpoint on disk, as JSON. Secrets keep the engine's secret signature; the file is for its owner alone, since there is
/// no secrets manager behind it.
/// </summary>
internal sealed class CheckpointFile(string path)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public Checkpoint Load()
    {
        if (!File.Exists(path))
            return Checkpoint.Empty;
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        return new Checkpoint(Properties(root["provider"]), root["resources"]!.AsArray().Select(node => ReadResource(node!)));
    }

    /// <summary>Replaces the file in one step, so that a crash leaves the old one or the new one.</summary>
    public void Save(Checkpoint checkpoint)
    {
        var root = new JsonObject
        {
            ["version"] = 1,
            ["provider"] = Node(checkpoint.ProviderInputs),
            ["resources"] = new JsonArray([.. checkpoint.Resources.Select(Write)]),
        };
        var written = $"{path}.new";
        File.WriteAllText(written, root.ToJsonString(Indented));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(written, path, overwrite: true);
    }

    private static JsonNode Write(ResourceState state) => new JsonObject
    {
        ["urn"] = state.Urn,
        ["type"] = state.Type,
        ["id"] = state.Id,
        ["inputs"] = Node(state.Inputs),
        ["outputs"] = Node(state.Outputs),
        ["initErrors"] = new JsonArray([.. state.InitErrors.Select(error => (JsonNode)error)]),
        ["external"] = state.IsExternal,
        ["delete"] = state.IsPendingDelete,
        ["retainOnDelete"] = state.RetainOnDelete,
        ["refreshBeforeUpdate"] = state.RefreshBeforeUpdate,
        ["customTimeouts"] = new JsonObject
        {
            ["create"] = state.CustomTimeouts.Create,
            ["update"] = state.CustomTimeouts.Update,
            ["delete"] = state.CustomTimeouts.Delete,
            ["read"] = state.CustomTimeouts.Read,
        },
    };

    private static ResourceState ReadResource(JsonNode node) =>
        new((string)node["urn"]!, (string)node["id"]!, Properties(node["inputs"]), Properties(node["outputs"]))
        {
            InitErrors = [.. node["initErrors"]!.AsArray().Select(error => (string)error!)],
            IsExternal = (bool)node["external"]!,
            IsPendingDelete = (bool)node["delete"]!,
            RetainOnDelete = (bool)node["retainOnDelete"]!,
            RefreshBeforeUpdate = (bool)node["refreshBeforeUpdate"]!,
            CustomTimeouts = Timeouts(node["customTimeouts"]!),
        };

    private static CustomTimeouts Timeouts(JsonNode node) =>
        new((double)node["create"]!, (double)node["update"]!, (double)node["delete"]!, (double)node["read"]!);

    private static JsonNode Node(Struct properties) => JsonNode.Parse(PropertyJson.Write(properties))!;

    private static Struct Properties(JsonNode? node) => node is null ? new Struct() : PropertyJson.ParseObject(node.ToJsonString());
}
