using System.Text;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs.Tests.Sdk;

/// <summary>
/// The outline of the .NET SDK that Pulumi's generator makes of schema.json: every class, property, enum value and function with its type,
/// without a body. Examples are compiled against it, so that each name and type in them is one that users will find.
/// </summary>
internal sealed class SdkOutline(JsonObject schema)
{
    private const string Root = "Pulumi.AwsWorkspaces";

    private readonly StringBuilder _text = new("#nullable enable\nusing System.Collections.Immutable;\nusing System.Threading.Tasks;\nusing Pulumi;\n");

    public static string Of(JsonObject schema) => new SdkOutline(schema).Write();

    private string Write()
    {
        foreach (var (token, type) in schema["types"]!.AsObject())
        {
            WriteType(Name(token), type!.AsObject());
        }

        foreach (var (token, resource) in schema["resources"]!.AsObject())
        {
            WriteArgs("", $"{Name(token)}Args", resource!["inputProperties"]!.AsObject());
            WriteResource(Name(token), "CustomResource", $"{Name(token)}Args", resource["properties"]!.AsObject());
        }

        WriteArgs("", "ProviderArgs", schema["provider"]!["inputProperties"]!.AsObject());
        WriteResource("Provider", "ProviderResource", "ProviderArgs", []);
        foreach (var (token, function) in schema["functions"]!.AsObject())
        {
            WriteFunction(Pascal(Name(token)), function!.AsObject());
        }

        return _text.ToString();
    }

    private void WriteType(string name, JsonObject type)
    {
        if (type["enum"] is JsonArray values)
        {
            var members = values.Select(value => $"public static {name} {value!["name"]} => throw null!;");
            Write("", $"public readonly struct {name} {{ {string.Join(' ', members)} }}");
            return;
        }

        WriteArgs(".Inputs", $"{name}Args", type["properties"]!.AsObject());
        Write(".Outputs", $"public sealed class {name} {{ {Results(type["properties"]!.AsObject())} }}");
    }

    private void WriteResource(string name, string baseName, string arguments, JsonObject outputs)
    {
        var members = outputs.Select(output => $"public Output<{Plain(output.Value!.AsObject())}> {Pascal(output.Key)} => throw null!;");
        Write("", $"public class {name} : {baseName} {{ public {name}(string name, {arguments} args, CustomResourceOptions? options = null) {{ }} {string.Join(' ', members)} }}");
    }

    private void WriteFunction(string name, JsonObject function)
    {
        WriteArgs("", $"{name}InvokeArgs", function["inputs"]!["properties"]!.AsObject());
        Write("", $"public sealed class {name}Result {{ {Results(function["outputs"]!["properties"]!.AsObject())} }}");
        Write("", $"public static class {name} {{ public static Output<{name}Result> Invoke({name}InvokeArgs? args = null, InvokeOptions? options = null) => throw null!; }}");
    }

    private void WriteArgs(string part, string name, JsonObject properties)
    {
        var members = properties.Select(property => Input(property.Value!.AsObject()) is var type && type.StartsWith("Input<", StringComparison.Ordinal)
            ? $"public {type}? {Pascal(property.Key)} {{ get; set; }}"
            : $"public {type} {Pascal(property.Key)} {{ get; set; }} = new();");
        Write(part, $"public sealed class {name} : ResourceArgs {{ {string.Join(' ', members)} }}");
    }

    private void Write(string part, string declaration) => _text.Append($"namespace {Root}{part} {{ {declaration} }}\n");

    private static string Results(JsonObject properties) =>
        string.Join(' ', properties.Select(property => $"public {Plain(property.Value!.AsObject())} {Pascal(property.Key)} => throw null!;"));

    private static string Input(JsonObject property) => (string?)property["type"] switch
    {
        "array" => $"InputList<{Item(property["items"]!.AsObject())}>",
        "object" => $"InputMap<{Item(property["additionalProperties"]!.AsObject())}>",
        _ => $"Input<{Item(property)}>",
    };

    private static string Item(JsonObject type) => (string?)type["$ref"] is { } reference && !IsEnum(type)
        ? $"{Root}.Inputs.{Name(reference)}Args"
        : Plain(type);

    private static string Plain(JsonObject type) => (string?)type["$ref"] is { } reference
        ? $"{Root}{(IsEnum(type) ? "" : ".Outputs")}.{Name(reference)}"
        : (string)type["type"]! switch
        {
            "array" => $"ImmutableArray<{Plain(type["items"]!.AsObject())}>",
            "object" => $"ImmutableDictionary<string, {Plain(type["additionalProperties"]!.AsObject())}>",
            "integer" => "int",
            "number" => "double",
            "boolean" => "bool",
            _ => "string",
        };

    private static bool IsEnum(JsonObject type) =>
        type.Root["types"]![((string)type["$ref"]!).Replace("#/types/", "", StringComparison.Ordinal)]!.AsObject().ContainsKey("enum");

    private static string Name(string token) => token[(token.LastIndexOf(':') + 1)..];

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
