using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>The properties of a resource, function or type.</summary>
internal static class PropertyTable
{
    private const string TypesPage = "../types.md";

    public static string Make(JsonObject item, string name) => name switch
    {
        "inputs" when item["inputProperties"] is { } inputs => Of(inputs, item["requiredInputs"], "required", TypesPage),
        "inputs" => Of(item["inputs"]?["properties"], item["inputs"]?["required"], "required", TypesPage),
        "outputs" when item["properties"] is { } outputs => Of(outputs, required: null, "", TypesPage),
        "outputs" => Of(item["outputs"]?["properties"], required: null, "", TypesPage),
        "filters" => Of(item["listInputs"]?["properties"] ?? item["listInputs"], required: null, "", TypesPage),
        _ => throw new InvalidDataException($"There is no table '{name}'; a page of docs/reference has inputs, outputs and filters."),
    };

    /// <param name="properties">The properties, by name.</param>
    /// <param name="required">The names of those that must be given.</param>
    /// <param name="mark">What to say of these.</param>
    /// <param name="typesPage">The page that has the types, as seen from the table's own; empty for the same page.</param>
    public static string Of(JsonNode? properties, JsonNode? required, string mark, string typesPage)
    {
        var names = required?.AsArray().Select(name => (string)name!).ToHashSet(StringComparer.Ordinal) ?? [];
        return MarkdownTable.Make(
            ["property", "type", "what it is"],
            (properties?.AsObject() ?? []).Select(property => (IReadOnlyList<string>)
            [
                $"`{property.Key}`",
                TypeNames.Of(property.Value!.AsObject(), typesPage) + (names.Contains(property.Key) ? $", {mark}" : ""),
                (string)property.Value["description"]!,
            ]));
    }
}
