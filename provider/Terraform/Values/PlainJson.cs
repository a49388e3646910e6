using System.Buffers;
using System.Text.Json;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Terraform.Values;

/// <summary>Values as JSON that needs no type to be read. Secrets lose their mark, and what is unknown is left out.</summary>
internal static class PlainJson
{
    public static byte[] Write(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static PropertyValue Read(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        return Read(document.RootElement);
    }

    private static PropertyValue Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => NumberText.TryParse(json.GetRawText(), out var number) ? number : PropertyValue.Null,
        JsonValueKind.Array => ListValue.Of(json.EnumerateArray().Select(Read)),
        JsonValueKind.Object => MapValue.Of(json.EnumerateObject().DistinctBy(member => member.Name, StringComparer.Ordinal).Select(member => (member.Name, Read(member.Value)))),
        _ => PropertyValue.Null,
    };

    private static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value.WithoutSecret())
        {
            case BoolValue boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;

            case NumberValue { Literal: { } digits }:
                writer.WriteRawValue(digits);
                break;

            case NumberValue number:
                writer.WriteNumberValue(number.Value);
                break;

            case StringValue text:
                writer.WriteStringValue(text.Value);
                break;

            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;

            case MapValue map:
                writer.WriteStartObject();
                foreach (var (key, member) in map.Entries.Where(entry => !entry.Value.IsUnknown))
                {
                    writer.WritePropertyName(key);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;

            default:
                writer.WriteNullValue();
                break;
        }
    }
}
