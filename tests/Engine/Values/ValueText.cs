using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WorkSpacesProvider.Engine.Values;

/// <summary>Values for people: on one line, and a secret is never more than <c>[secret]</c>.</summary>
internal static class ValueText
{
    public static string Of(Value? value)
    {
        if (PropertyValues.IsNothing(value))
            return "<none>";
        if (PropertyValues.IsSecret(value!))
            return "[secret]";
        if (PropertyValues.IsUnknown(value!))
            return "output<string>";
        return value!.KindCase switch
        {
            Value.KindOneofCase.StringValue => Quote(value.StringValue),
            Value.KindOneofCase.NumberValue => value.NumberValue.ToString("R", CultureInfo.InvariantCulture),
            Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
            Value.KindOneofCase.ListValue => $"[{string.Join(", ", value.ListValue.Values.Select(Of))}]",
            _ => $"{{ {string.Join(", ", value.StructValue.Fields.Select(field => $"{field.Key}: {Of(field.Value)}"))} }}",
        };
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
            quoted.Append(character is '"' or '\\' || char.IsControl(character) ? JsonEncodedText.Encode(character.ToString()).ToString() : character);
        return quoted.Append('"').ToString();
    }
}
