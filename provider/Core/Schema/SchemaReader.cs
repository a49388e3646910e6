using System.Collections.Immutable;
using System.Text.Json;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Schema;

/// <summary>Reads schema.json once into the records beside it; every reference is resolved here.</summary>
internal sealed class SchemaReader
{
    private const string TypePrefix = "#/types/";
    private readonly JsonElement _types;
    private readonly Dictionary<string, TypeSchema> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    private SchemaReader(JsonElement root) => _types = Member(root, "types");

    public static PackageSchema Read(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var root = document.RootElement;
        var reader = new SchemaReader(root);
        return new PackageSchema(
            Text(root, "name") ?? throw new FormatException("The schema has no name."),
            (Text(root, "version") ?? "").TrimStart('v'),
            reader.Properties(Member(root, "provider"), "inputProperties", "requiredInputs"),
            Members(root, "resources").ToImmutableSortedDictionary(member => member.Name, reader.Resource, StringComparer.Ordinal),
            Members(root, "functions").ToImmutableSortedDictionary(member => member.Name, reader.Function, StringComparer.Ordinal));
    }

    private ResourceSchema Resource(JsonProperty resource)
    {
        var spec = resource.Value;
        var listInputs = Member(spec, "listInputs");
        return new ResourceSchema(
            resource.Name,
            Properties(spec, "inputProperties", "requiredInputs"),
            Properties(spec, "properties", "required"),
            listInputs.ValueKind == JsonValueKind.Undefined ? null : Properties(listInputs, "properties", "required"),
            Text(spec, "description") ?? "");
    }

    private FunctionSchema Function(JsonProperty function) => new(
        function.Name,
        Properties(Member(function.Value, "inputs"), "properties", "required"),
        Properties(Member(function.Value, "outputs"), "properties", "required"),
        Text(function.Value, "description") ?? "");

    private ObjectSchema Properties(JsonElement owner, string propertiesKey, string requiredKey)
    {
        var required = Strings(Member(owner, requiredKey)).ToHashSet(StringComparer.Ordinal);
        return new ObjectSchema(Members(owner, propertiesKey).ToImmutableSortedDictionary(
            member => member.Name,
            member => Property(member.Name, member.Value, required.Contains(member.Name)),
            StringComparer.Ordinal));
    }

    private PropertySchema Property(string name, JsonElement spec, bool required) => new(
        name,
        Type(spec),
        required,
        Flag(spec, "secret"),
        Flag(spec, "willReplaceOnChanges") || Flag(spec, "replaceOnChanges"),
        spec.TryGetProperty("default", out var value) ? Literal(value) : null,
        [.. Strings(Member(Member(spec, "defaultInfo"), "environment"))],
        Text(spec, "description") ?? "",
        Text(spec, "deprecationMessage"));

    private TypeSchema Type(JsonElement spec)
    {
        if (Text(spec, "$ref") is { } reference)
        {
            return Reference(reference);
        }

        return Text(spec, "type") switch
        {
            "boolean" => new PrimitiveType(PrimitiveKind.Boolean),
            "integer" => new PrimitiveType(PrimitiveKind.Integer),
            "number" => new PrimitiveType(PrimitiveKind.Number),
            "string" => new PrimitiveType(PrimitiveKind.String),
            "array" => new ListType(Type(Member(spec, "items"))),
            "object" => new MapType(
                Member(spec, "additionalProperties") is { ValueKind: JsonValueKind.Object } values ? Type(values) : new PrimitiveType(PrimitiveKind.String)),
            var other => throw new FormatException($"The schema has a property of type '{other}'; the format knows boolean, integer, number, string, array and object."),
        };
    }

    private TypeSchema Reference(string reference)
    {
        if (reference == "pulumi.json#/Any")
        {
            return new AnyType();
        }

        if (!reference.StartsWith(TypePrefix, StringComparison.Ordinal))
        {
            throw new FormatException($"The schema refers to '{reference}'; only {TypePrefix}… and pulumi.json#/Any are read here.");
        }

        var token = Uri.UnescapeDataString(reference[TypePrefix.Length..]);
        if (_named.TryGetValue(token, out var known))
        {
            return known;
        }

        if (Member(_types, token) is not { ValueKind: JsonValueKind.Object } spec)
        {
            throw new FormatException($"The schema refers to the type '{token}', which it doesn't define.");
        }

        if (!_open.Add(token))
        {
            throw new FormatException($"The schema's type '{token}' holds itself; such types are not read here.");
        }

        var type = spec.TryGetProperty("enum", out var values)
            ? new EnumType(token, (PrimitiveType)Type(spec), [.. values.EnumerateArray().Select(value => Literal(value.GetProperty("value")))])
            : (TypeSchema)new ObjectType(token, Properties(spec, "properties", "required"));
        return _named[token] = type;
    }

    private static PropertyValue Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String => value.GetString(),
        var kind => throw new FormatException($"The schema has a constant of kind {kind}; only booleans, numbers and strings can be constants."),
    };

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : default;

    private static IEnumerable<JsonProperty> Members(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Object } members ? members.EnumerateObject() : [];

    private static IEnumerable<string> Strings(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => item.GetString() ?? "") : [];

    private static string? Text(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool Flag(JsonElement owner, string name) => Member(owner, name).ValueKind == JsonValueKind.True;
}
