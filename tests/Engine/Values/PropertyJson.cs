namespace WorkSpacesProvider.Engine.Values;

/// <summary>Properties as JSON text: in state files, stories and stack configuration.</summary>
internal static class PropertyJson
{
    public static Struct ParseObject(string json) => Struct.Parser.ParseJson(json);

    public static Value Parse(string json) => Value.Parser.ParseJson(json);

    public static string Write(Struct properties) => properties.ToString();

    public static string Write(Value value) => value.ToString();
}
