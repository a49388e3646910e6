using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>Each type of schema.json: an object's properties, an enum's values.</summary>
internal static class TypesTable
{
    public static string Make(JsonObject schema) => string.Join('\n', schema["types"]!.AsObject()
        .OrderBy(type => type.Key, StringComparer.Ordinal)
        .Select(type => $"## {type.Key[(type.Key.LastIndexOf(':') + 1)..]}\n\n{type.Value!["description"]}\n\n{Members(type.Value.AsObject())}"));

    private static string Members(JsonObject type) => type["enum"] is JsonArray values
        ? MarkdownTable.Make(["value", "what it is"], values.Select(value => (IReadOnlyList<string>)[$"`{value!["value"]}`", (string)value["description"]!]))
        : PropertyTable.Of(type["properties"], type["required"], "required", "");
}
