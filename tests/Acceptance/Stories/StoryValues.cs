using System.Text.Json.Nodes;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>
/// Values between a story and the engine: a secret is <c>{"$secret": value}</c>, an unknown value <c>"$unknown"</c>.
/// </summary>
internal static class StoryValues
{
    private const string Secret = "$secret";
    private const string Unknown = "$unknown";

    public static Struct ToStruct(JsonObject json)
    {
        var result = new Struct();
        foreach (var (name, node) in json)
            result.Fields[name] = ToValue(node);
        return result;
    }

    public static Value ToValue(JsonNode? node) => node switch
    {
        JsonObject json when json.ContainsKey(Secret) => PropertyValues.Secret(ToValue(json[Secret])),
        JsonObject json => Value.ForStruct(ToStruct(json)),
        JsonArray items => Value.ForList([.. items.Select(ToValue)]),
        null => Value.ForNull(),
        JsonValue value when value.TryGetValue<string>(out var text) => text == Unknown ? PropertyValues.Unknown : Value.ForString(text),
        _ => PropertyJson.Parse(node.ToJsonString()),
    };

    public static JsonObject ToJson(Struct properties) =>
        new(properties.Fields.Select(field => KeyValuePair.Create(field.Key, ToJson(field.Value))));

    public static JsonNode? ToJson(Value value)
    {
        if (PropertyValues.IsSecret(value))
            return new JsonObject { [Secret] = ToJson(PropertyValues.Unwrap(value)) };
        if (PropertyValues.IsUnknown(value))
            return Unknown;
        return value.KindCase switch
        {
            Value.KindOneofCase.StructValue => ToJson(value.StructValue),
            Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(ToJson)]),
            Value.KindOneofCase.NullValue => null,
            _ => JsonNode.Parse(PropertyJson.Write(value)),
        };
    }
}
