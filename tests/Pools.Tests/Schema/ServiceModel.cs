using System.Text.Json;

namespace WorkSpacesProvider.Pools.Tests.Schema;

/// <summary>AWS's model of the API, where a copy of it is at hand: beside the repository, or where WORKSPACES_MODEL says.</summary>
internal static class ServiceModel
{
    public static JsonDocument Read()
    {
        var path = Environment.GetEnvironmentVariable("WORKSPACES_MODEL") ?? Path.Combine(Repository.Root, "..", "shared", "model", "workspaces-pools-model.json");
        Skip.IfNot(File.Exists(path), $"There is no copy of AWS's model at {path}; WORKSPACES_MODEL can name one.");
        return JsonDocument.Parse(File.ReadAllBytes(path));
    }

    /// <summary>How our properties write the name of a member: imageId for ImageId, idcConfig for IDCConfig.</summary>
    public static string PropertyName(string member) =>
        member == "IDCConfig" ? "idcConfig" : $"{char.ToLowerInvariant(member[0])}{member[1..]}";
}
