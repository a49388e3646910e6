using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace WorkSpacesProvider.Docs.Tests;

/// <summary>Reads a Pulumi YAML program and compares what it declares with schema.json.</summary>
internal static class YamlAgainstSchema
{
    /// <summary>Everything that the program says and the schema doesn't know, or that it leaves out and the schema requires.</summary>
    public static IReadOnlyList<string> Problems(string yaml, JsonObject schema) =>
    [
        .. Resources(yaml).SelectMany(resource => Problems(resource.Token, resource.Properties, schema["resources"]![resource.Token], schema, "inputProperties", "requiredInputs")),
        .. Calls(yaml).SelectMany(call => Problems(call.Token, call.Arguments, schema["functions"]![call.Token]?["inputs"], schema, "properties", "required")),
    ];

    /// <summary>The names of all properties and arguments that the program gives, at every depth but below maps.</summary>
    public static IReadOnlyList<string> PropertyNames(string yaml) =>
        [.. Resources(yaml).Select(resource => resource.Properties).Concat(Calls(yaml).Select(call => call.Arguments)).SelectMany(Names).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Names(YamlMappingNode mapping) => mapping.Children.SelectMany(child =>
        child.Value is YamlMappingNode inner && Text(child.Key) != "tags" ? Names(inner).Prepend(Text(child.Key)) : [Text(child.Key)]);

    private static IEnumerable<string> Problems(string path, YamlNode value, JsonNode? owner, JsonObject schema, string propertiesKey, string requiredKey)
    {
        if (owner is null)
        {
            return [$"{path} is not in the schema."];
        }

        var given = ((YamlMappingNode)value).Children.ToDictionary(child => Text(child.Key), child => child.Value, StringComparer.Ordinal);
        var properties = owner[propertiesKey]!.AsObject();
        var missing = (owner[requiredKey]?.AsArray() ?? []).Select(name => (string)name!).Where(name => !given.ContainsKey(name));
        return
        [
            .. missing.Select(name => $"{path} lacks {name}, which is required."),
            .. given.SelectMany(property => Problems($"{path}.{property.Key}", property.Value, properties[property.Key], schema)),
        ];
    }

    private static IEnumerable<string> Problems(string path, YamlNode value, JsonNode? property, JsonObject schema)
    {
        if (property is null)
        {
            return [$"{path} is not in the schema."];
        }

        if ((string?)property["$ref"] is { } reference)
        {
            var type = schema["types"]![reference.Replace("#/types/", "", StringComparison.Ordinal)]!;
            return type["enum"] is JsonArray values
                ? values.Any(known => (string)known!["value"]! == Text(value)) ? [] : [$"{path}: '{Text(value)}' is no value of {reference}."]
                : Problems(path, value, type, schema, "properties", "required");
        }

        var fits = Text(value).StartsWith("${", StringComparison.Ordinal) || (string)property["type"]! switch
        {
            "array" => value is YamlSequenceNode,
            "object" => value is YamlMappingNode,
            "integer" => long.TryParse(Text(value), out _),
            "boolean" => bool.TryParse(Text(value), out _),
            _ => value is YamlScalarNode,
        };
        return fits ? [] : [$"{path} must be of the type {property["type"]}."];
    }

    private static IEnumerable<(string Token, YamlMappingNode Properties)> Resources(string yaml) =>
        Section(yaml, "resources").Select(resource => (FullToken(Text(resource["type"])), (YamlMappingNode)resource["properties"]));

    private static IEnumerable<(string Token, YamlMappingNode Arguments)> Calls(string yaml) =>
        Section(yaml, "variables").Select(variable => variable["fn::invoke"]).Select(call => (FullToken(Text(call["function"])), (YamlMappingNode)call["arguments"]));

    private static IEnumerable<YamlNode> Section(string yaml, string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        return root.Children.TryGetValue(new YamlScalarNode(name), out var section) ? ((YamlMappingNode)section).Children.Values : [];
    }

    /// <summary>YAML programs may leave the module <c>index</c> out of a token.</summary>
    private static string FullToken(string token) => token.Split(':') is [var package, var name] ? $"{package}:index:{name}" : token;

    private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
