using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs;

/// <summary>How schema.json is laid out: two blanks a level, nothing escaped that need not be, a newline at the end.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        // The file is read by people, and never stands inside a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(JsonObject schema) => schema.ToJsonString(Layout) + "\n";
}
