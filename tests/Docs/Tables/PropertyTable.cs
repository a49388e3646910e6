using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>The inputs or outputs of a resource or function.</summary>
internal static class PropertyTable
{
    public static string Make(JsonObject item, string name) => name switch
    {
        "inputs" when item["inputProperties"] is { } inputs => Of(inputs, item["requiredInputs"], "required"),
        "inputs" => Of(item["inputs"]?["properties"], item["inputs"]?["required"], "required"),
        "outputs" when item["properties"] is { } outputs => Of(outputs, required: null, ""),
        "outputs" => Of(item["outputs"]?["properties"], required: null, ""),
        "filters" => Of(item["listInputs"]?["properties"] ?? item["listInputs"], required: null, ""),
        _ => throw new InvalidDataException($"There is no table '{name}'; a page of docs/reference has inputs, outputs and filters."),
    };

    private static string Of(JsonNode? properties, JsonNode? required, string mark)
    {
        var names = required?.AsArray().Select(name => (string)name!).ToHashSet(StringComparer.Ordinal) ?? [];
        return MarkdownTable.Make(
            ["property", "type", "what it is"],
            (properties?.AsObject() ?? []).Select(property => (IReadOnlyList<string>)
            [
                $"`{property.Key}`",
                TypeNames.Of(property.Value!.AsObject()) + (names.Contains(property.Key) ? $", {mark}" : ""),
                (string)property.Value["description"]!,
            ]));
    }
}
