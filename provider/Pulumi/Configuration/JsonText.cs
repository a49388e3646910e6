using System.Text.Json;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pulumi.Values;
using Proto = Google.Protobuf.WellKnownTypes;

namespace WorkSpacesProvider.Pulumi.Configuration;

/// <summary>Values written as JSON text. They may hold secrets, unknowns and outputs in the same form as any other value.</summary>
internal static class JsonText
{
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="Core.Errors.ProviderException">A special value in it is malformed.</exception>
    public static PropertyValue Parse(string text, PropertyPath path)
    {
        using var document = JsonDocument.Parse(text);
        return ValueDecoder.Decode(ToValue(document.RootElement), path);
    }

    private static Proto.Value ToValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => new Proto.Value { BoolValue = true },
        JsonValueKind.False => new Proto.Value { BoolValue = false },
        JsonValueKind.Number => new Proto.Value { NumberValue = element.GetDouble() },
        JsonValueKind.String => new Proto.Value { StringValue = element.GetString() },
        JsonValueKind.Array => new Proto.Value { ListValue = new Proto.ListValue { Values = { element.EnumerateArray().Select(ToValue) } } },
        JsonValueKind.Object => new Proto.Value { StructValue = ToStruct(element) },
        _ => new Proto.Value { NullValue = Proto.NullValue.NullValue },
    };

    private static Proto.Struct ToStruct(JsonElement element)
    {
        var members = new Proto.Struct();
        foreach (var member in element.EnumerateObject())
        {
            members.Fields[member.Name] = ToValue(member.Value);
        }

        return members;
    }
}
