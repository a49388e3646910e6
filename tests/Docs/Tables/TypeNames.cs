using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>A property's type in words.</summary>
internal static class TypeNames
{
    public static string Of(JsonObject property) => (string?)property["$ref"] is { } reference
        ? reference[(reference.LastIndexOf(':') + 1)..]
        : (string?)property["type"] switch
        {
            "array" => $"list of {Of(property["items"]!.AsObject())}",
            "object" => "map",
            { } type => type,
            null => "any",
        };
}
