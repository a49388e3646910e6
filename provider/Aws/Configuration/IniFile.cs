namespace WorkSpacesProvider.Aws;

/// <summary>
/// The sections of an AWS config or credentials file. Sub-keys, which stand indented under a key without a value, read as
/// <c>key.subkey</c>.
/// </summary>
internal static class IniFile
{
    public static Dictionary<string, Dictionary<string, string>> Parse(IEnumerable<string> lines)
    {
        var sections = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        Dictionary<string, string>? section = null;
        var parent = "";
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] is '#' or ';')
                continue;

            if (text[0] == '[')
            {
                section = SectionOf(sections, text);
                parent = "";
                continue;
            }

            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (section is null || equals <= 0)
                continue;

            var key = text[..equals].Trim().ToLowerInvariant();
            var value = WithoutComment(text[(equals + 1)..]).Trim();
            var isSubKey = parent.Length > 0 && char.IsWhiteSpace(line[0]);
            if (!isSubKey)
                parent = value.Length == 0 ? key : "";

            section[isSubKey ? $"{parent}.{key}" : key] = value;
        }

        return sections;
    }

    private static Dictionary<string, string> SectionOf(Dictionary<string, Dictionary<string, string>> sections, string header)
    {
        var end = header.IndexOf(']', StringComparison.Ordinal);
        var words = (end < 0 ? header[1..] : header[1..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        if (!sections.TryGetValue(name, out var section))
            sections[name] = section = new(StringComparer.Ordinal);

        return section;
    }

    private static string WithoutComment(string value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] is '#' or ';' && char.IsWhiteSpace(value[i - 1]))
                return value[..i];
        }

        return value;
    }
}
