using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>A property's type in words, with a link to a type of the schema.</summary>
internal static class TypeNames
{
    public static string Of(JsonObject property, string typesPage) => (string?)property["$ref"] is { } reference
        ? Link(reference[(reference.LastIndexOf(':') + 1)..], typesPage)
        : (string?)property["type"] switch
        {
            "array" => $"list of {Of(property["items"]!.AsObject(), typesPage)}",
            "object" => "map",
            { } type => type,
            null => "any",
        };

    private static string Link(string type, string typesPage) => $"[{type}]({typesPage}#{type.ToLowerInvariant()})";
}
