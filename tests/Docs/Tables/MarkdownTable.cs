using System.Text;

namespace WorkSpacesProvider.Docs.Tables;

/// <summary>A table in Markdown.</summary>
internal static class MarkdownTable
{
    public static string Make(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder();
        Append(table, header);
        Append(table, [.. header.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Append(table, row);
        }

        return table.ToString();
    }

    private static void Append(StringBuilder table, IReadOnlyList<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
