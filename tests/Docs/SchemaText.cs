using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs;

/// <summary>How schema.json is laid out: a property on one line, as a table's row; two blanks a level around it.</summary>
internal static class SchemaText
{
    /// <summary>The file is read by people, and never stands inside a web page: nothing is escaped that need not be.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject schema)
    {
        var text = new StringBuilder();
        Append(text, schema, indent: 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, int indent)
    {
        if (Depth(node) <= (IsProperty(node) ? 2 : 1))
        {
            AppendLine(text, node);
            return;
        }

        if (node is JsonObject members)
        {
            AppendBlock(text, '{', members, '}', indent, member =>
            {
                text.Append(Quoted(member.Key)).Append(": ");
                Append(text, member.Value, indent + 1);
            });
        }
        else
        {
            AppendBlock(text, '[', node!.AsArray(), ']', indent, item => Append(text, item, indent + 1));
        }
    }

    private static void AppendBlock<T>(StringBuilder text, char open, IEnumerable<T> items, char close, int indent, Action<T> append)
    {
        var separator = open.ToString();
        foreach (var item in items)
        {
            text.Append(separator).Append('\n').Append(' ', 2 * (indent + 1));
            append(item);
            separator = ",";
        }

        text.Append('\n').Append(' ', 2 * indent).Append(close);
    }

    private static void AppendLine(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                AppendRow(text, '{', members, '}', member =>
                {
                    text.Append(Quoted(member.Key)).Append(": ");
                    AppendLine(text, member.Value);
                });
                break;
            case JsonArray items:
                AppendRow(text, '[', items, ']', item => AppendLine(text, item));
                break;
            default:
                text.Append(node?.ToJsonString(Plain) ?? "null");
                break;
        }
    }

    private static void AppendRow<T>(StringBuilder text, char open, IEnumerable<T> items, char close, Action<T> append)
    {
        text.Append(open);
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            append(item);
            separator = ", ";
        }

        text.Append(close);
    }

    private static bool IsProperty(JsonNode? node) =>
        node is JsonObject members && (members.ContainsKey("$ref") || (members["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String));

    private static int Depth(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Select(member => Depth(member.Value)).DefaultIfEmpty().Max(),
        JsonArray items => 1 + items.Select(Depth).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString(Plain);
}
