using System.Text.Json.Nodes;
using WorkSpacesProvider.Docs.Tables;

namespace WorkSpacesProvider.Docs;

/// <summary>
/// Everything that is written once and shown twice. The pages under docs/reference hold the long descriptions of schema.json;
/// the tables of all pages come from schema.json and from the provider's own tables.
/// </summary>
internal static class Documentation
{
    /// <summary>Every file that holds something generated, as it should be.</summary>
    public static IEnumerable<DocumentationFile> Render(string root)
    {
        var schemaPath = Path.Combine(root, "schema.json");
        var schema = JsonNode.Parse(File.ReadAllText(schemaPath))!.AsObject();
        foreach (var page in Pages(root, "reference"))
        {
            SchemaDescriptions.Put(schema, Path.GetFileNameWithoutExtension(page), File.ReadAllText(page));
        }

        yield return new DocumentationFile(schemaPath, SchemaText.Write(schema));
        foreach (var page in Pages(root, ""))
        {
            yield return new DocumentationFile(page, GeneratedSections.Fill(File.ReadAllText(page), name => DocumentationTables.Make(name, schema)));
        }

        foreach (var page in Pages(root, "reference"))
        {
            var item = SchemaItem.Find(schema, Path.GetFileNameWithoutExtension(page));
            yield return new DocumentationFile(page, GeneratedSections.Fill(File.ReadAllText(page), name => PropertyTable.Make(item, name)));
        }
    }

    private static IEnumerable<string> Pages(string root, string folder) =>
        Directory.EnumerateFiles(Path.Combine(root, "docs", folder), "*.md").Order(StringComparer.Ordinal);
}
