using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WorkSpacesProvider.Engine.Programs;

/// <summary>YAML as property values: a plain scalar that looks like a number or a boolean is one.</summary>
internal static class YamlValues
{
    public static string Text(YamlNode node) =>
        node is YamlScalarNode { Value: { } text } ? text : throw new FormatException($"A text is wanted at {node.Start}, not {node.NodeType}.");

    public static Value ToValue(YamlNode node) => node switch
    {
        YamlMappingNode mapping => Value.ForStruct(new Struct { Fields = { mapping.ToDictionary(child => Text(child.Key), child => ToValue(child.Value), StringComparer.Ordinal) } }),
        YamlSequenceNode sequence => Value.ForList([.. sequence.Select(ToValue)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(Text(plain)),
        _ => Value.ForString(Text(node)),
    };

    private static Value Plain(string text) => text switch
    {
        "true" => Value.ForBool(true),
        "false" => Value.ForBool(false),
        "null" or "~" or "" => Value.ForNull(),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Value.ForNumber(number),
        _ => Value.ForString(text),
    };
}
