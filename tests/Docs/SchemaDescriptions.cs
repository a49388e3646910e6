using System.Text;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Docs;

/// <summary>
/// Turns a page of docs/reference into the description that SDKs and the registry show: its text between the title and the tables,
/// with the marks that Pulumi's generators know examples by, so that each SDK keeps only those of its own language.
/// </summary>
internal static class SchemaDescriptions
{
    private const string Examples = "## Example Usage";

    public static void Put(JsonObject schema, string name, string page) => SchemaItem.Find(schema, name)["description"] = FromPage(page);

    public static string FromPage(string page)
    {
        var lines = Body(page).Split('\n');
        var text = new StringBuilder();
        var (inExamples, inExample, inCode) = (false, false, false);
        foreach (var line in lines)
        {
            inCode ^= line.StartsWith("```", StringComparison.Ordinal);
            var isSection = !inCode && line.StartsWith("## ", StringComparison.Ordinal);
            var isExample = !inCode && inExamples && line.StartsWith("### ", StringComparison.Ordinal);
            if (inExample && (isSection || isExample))
            {
                text.Append("{{% /example %}}\n");
                inExample = false;
            }

            if (inExamples && isSection)
            {
                text.Append("{{% /examples %}}\n\n");
                inExamples = false;
            }

            if (isSection && line == Examples)
            {
                text.Append("{{% examples %}}\n");
                inExamples = true;
            }

            if (isExample)
            {
                text.Append("{{% example %}}\n");
                inExample = true;
            }

            text.Append(line).Append('\n');
        }

        if (inExample)
        {
            text.Append("{{% /example %}}\n");
        }

        if (inExamples)
        {
            text.Append("{{% /examples %}}\n");
        }

        return text.ToString();
    }

    /// <summary>Without the title, and without the last heading, which is that of the tables.</summary>
    private static string Body(string page)
    {
        var text = GeneratedSections.TextBefore(page);
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = text.LastIndexOf("\n## ", StringComparison.Ordinal);
        return text[start..(end < start ? text.Length : end)].Trim('\n');
    }
}
