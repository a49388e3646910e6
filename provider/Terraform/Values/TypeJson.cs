using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>Types as JSON: <c>"string"</c>, <c>["list","number"]</c>, <c>["object",{"name":"string"}]</c>, <c>["tuple",["bool"]]</c>.</summary>
internal static class TypeJson
{
    public static byte[] Write(TypeConstraint type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, type);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    /// <exception cref="FormatException">The JSON is no type.</exception>
    public static TypeConstraint Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        try
        {
            return Parse(document.RootElement);
        }
        catch (InvalidOperationException exception)
        {
            // The reader finds out at the first look at a text that it is no valid Unicode.
            throw new FormatException(exception.Message, exception);
        }
    }

    public static TypeConstraint Parse(JsonElement type) => type.ValueKind switch
    {
        JsonValueKind.String => type.GetString() switch
        {
            "string" => TypeConstraint.String,
            "number" => TypeConstraint.Number,
            "bool" => TypeConstraint.Bool,
            "dynamic" => TypeConstraint.Dynamic,
            var other => throw new FormatException($"'{other}' is no type; it must be string, number, bool or dynamic."),
        },
        JsonValueKind.Array when type.GetArrayLength() is 2 or 3 && type[0].ValueKind == JsonValueKind.String => Compound(type[0].GetString(), type[1]),
        _ => throw new FormatException("A type must be a name, or an array of a kind and what it holds."),
    };

    private static TypeConstraint Compound(string? kind, JsonElement inside) => (kind, inside.ValueKind) switch
    {
        ("list", _) => new ListConstraint(Parse(inside)),
        ("set", _) => new SetConstraint(Parse(inside)),
        ("map", _) => new MapConstraint(Parse(inside)),
        ("tuple", JsonValueKind.Array) => new TupleConstraint([.. inside.EnumerateArray().Select(Parse)]),
        ("object", JsonValueKind.Object) => new ObjectConstraint(Members(inside)),
        _ => throw new FormatException($"'{kind}' with {inside.ValueKind} is no type; it must be list, set, map, tuple or object with what each holds."),
    };

    private static ImmutableArray<ObjectMember> Members(JsonElement members) =>
        [.. members.EnumerateObject().DistinctBy(member => member.Name, StringComparer.Ordinal).Select(member => new ObjectMember(member.Name, member.Name, Parse(member.Value)))];

    private static void Write(Utf8JsonWriter writer, TypeConstraint type)
    {
        switch (type)
        {
            case PrimitiveConstraint primitive:
                writer.WriteStringValue(primitive.Type switch
                {
                    PrimitiveType.Bool => "bool",
                    PrimitiveType.Number => "number",
                    _ => "string",
                });
                return;

            case DynamicConstraint:
                writer.WriteStringValue("dynamic");
                return;
        }

        writer.WriteStartArray();
        switch (type)
        {
            case ListConstraint list:
                writer.WriteStringValue("list");
                Write(writer, list.Items);
                break;

            case SetConstraint set:
                writer.WriteStringValue("set");
                Write(writer, set.Items);
                break;

            case MapConstraint map:
                writer.WriteStringValue("map");
                Write(writer, map.Values);
                break;

            case TupleConstraint tuple:
                writer.WriteStringValue("tuple");
                writer.WriteStartArray();
                foreach (var item in tuple.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;

            case ObjectConstraint @object:
                writer.WriteStringValue("object");
                writer.WriteStartObject();
                foreach (var member in @object.Members)
                {
                    writer.WritePropertyName(member.WireName);
                    Write(writer, member.Type);
                }

                writer.WriteEndObject();
                break;
        }

        writer.WriteEndArray();
    }
}
