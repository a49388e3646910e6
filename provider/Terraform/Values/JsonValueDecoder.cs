using System.Collections.Immutable;
using System.Text.Json;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>
/// Reads values in JSON, as state files hold them. Attributes that the type doesn't have are left out, and absent ones are null: the state
/// may be of another version of the provider.
/// </summary>
internal static class JsonValueDecoder
{
    /// <exception cref="ProviderException">The text is no JSON, or no value of the type.</exception>
    public static PropertyValue Decode(TypeConstraint type, ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            return Decode(type, document.RootElement, PropertyPath.Root);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The reader finds out at the first look at a text that it is no valid Unicode.
            throw ValueDecoder.Malformed(PropertyPath.Root, exception.Message);
        }
    }

    private static PropertyValue Decode(TypeConstraint type, JsonElement json, PropertyPath path) => (type, json.ValueKind) switch
    {
        (_, JsonValueKind.Null) => PropertyValue.Null,
        (PrimitiveConstraint { Type: PrimitiveType.String }, JsonValueKind.String) => json.GetString(),
        (PrimitiveConstraint { Type: PrimitiveType.Bool }, JsonValueKind.True) => true,
        (PrimitiveConstraint { Type: PrimitiveType.Bool }, JsonValueKind.False) => false,
        (PrimitiveConstraint { Type: PrimitiveType.Number }, JsonValueKind.Number) => Number(json.GetRawText(), path),
        (PrimitiveConstraint { Type: PrimitiveType.Number }, JsonValueKind.String) => Number(json.GetString() ?? "", path),
        (ListConstraint list, JsonValueKind.Array) => Items(_ => list.Items, json, path),
        (SetConstraint set, JsonValueKind.Array) => Items(_ => set.Items, json, path),
        (TupleConstraint tuple, JsonValueKind.Array) when json.GetArrayLength() == tuple.Items.Length => Items(index => tuple.Items[index], json, path),
        (MapConstraint map, JsonValueKind.Object) => Map(map, json, path),
        (ObjectConstraint @object, JsonValueKind.Object) => Object(@object, json, path),
        (DynamicConstraint, JsonValueKind.Object) => Dynamic(json, path),
        _ => throw ValueDecoder.Malformed(path, $"{json.ValueKind} stands where the schema has another type."),
    };

    private static NumberValue Number(string text, PropertyPath path) =>
        NumberText.TryParse(text, out var number) ? number : throw ValueDecoder.Malformed(path, "A text is no decimal number.");

    private static ListValue Items(Func<int, TypeConstraint> typeAt, JsonElement json, PropertyPath path) =>
        ListValue.Of(json.EnumerateArray().Select((item, index) => Decode(typeAt(index), item, path.Append(index))));

    private static MapValue Map(MapConstraint map, JsonElement json, PropertyPath path)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject())
        {
            entries[entry.Name] = Decode(map.Values, entry.Value, path.Append(entry.Name));
        }

        return new MapValue(entries.ToImmutable());
    }

    private static MapValue Object(ObjectConstraint type, JsonElement json, PropertyPath path)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        foreach (var member in type.Members)
        {
            if (json.TryGetProperty(member.WireName, out var value) && value.ValueKind != JsonValueKind.Null)
                entries[member.Name] = Decode(member.Type, value, path.Append(member.Name));
        }

        return new MapValue(entries.ToImmutable());
    }

    private static PropertyValue Dynamic(JsonElement json, PropertyPath path)
    {
        if (!json.TryGetProperty("type", out var type) || !json.TryGetProperty("value", out var value))
            throw ValueDecoder.Malformed(path, "A dynamic value must have the members type and value.");

        try
        {
            return Decode(TypeJson.Parse(type), value, path);
        }
        catch (FormatException exception)
        {
            throw ValueDecoder.Malformed(path, exception.Message);
        }
    }
}
