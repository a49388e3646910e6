using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs;

/// <summary>A resource or function of schema.json, found by the last part of its token.</summary>
internal static class SchemaItem
{
    public static JsonObject Find(JsonObject schema, string name) =>
        new[] { "resources", "functions" }
            .Select(section => schema[section]?.AsObject()[$"aws-workspaces:index:{name}"]?.AsObject())
            .FirstOrDefault(item => item is not null)
        ?? throw new InvalidDataException($"docs/reference/{name}.md describes '{name}', but schema.json has no resource or function of that name.");
}
