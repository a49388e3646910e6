using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>Each key of the provider's configuration.</summary>
internal static class ConfigurationTable
{
    public static string Make(JsonObject schema) => MarkdownTable.Make(
        ["key", "type", "what it is"],
        schema["config"]!["variables"]!.AsObject().Select(key => (IReadOnlyList<string>)
        [
            $"`{key.Key}`",
            TypeNames.Of(key.Value!.AsObject(), "types.md") + ((bool?)key.Value["secret"] == true ? ", secret" : ""),
            (string)key.Value["description"]!,
        ]));
}
