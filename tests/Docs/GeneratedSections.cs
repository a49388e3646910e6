using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Docs;

/// <summary>A page's generated parts: what stands between <c>&lt;!-- table: NAME --&gt;</c> and <c>&lt;!-- end --&gt;</c>.</summary>
internal static partial class GeneratedSections
{
    /// <exception cref="InvalidDataException">A section is not closed.</exception>
    public static string Fill(string page, Func<string, string> table)
    {
        var filled = Section().Replace(page, match => $"{match.Groups["begin"].Value}\n\n{table(match.Groups["name"].Value)}\n{match.Groups["end"].Value}");
        var opened = page.Split(Begin).Length - 1;
        return opened == Section().Count(page)
            ? filled
            : throw new InvalidDataException($"A page opens {opened} tables with '{Begin}', but closes {Section().Count(page)} with '<!-- end -->'.");
    }

    /// <summary>The page up to its first generated part.</summary>
    public static string TextBefore(string page) => page.Split(Begin, 2)[0];

    private const string Begin = "<!-- table: ";

    [GeneratedRegex("(?<begin><!-- table: (?<name>[a-z-]+) -->)(?:(?!<!-- table: ).)*?(?<end><!-- end -->)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();
}
