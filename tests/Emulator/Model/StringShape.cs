using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Emulator.Model;

/// <summary>Text. Lengths count Unicode code points; the pattern must match the whole text, whatever anchors it carries.</summary>
internal sealed record StringShape(int Min = 0, int Max = int.MaxValue, string? Pattern = null) : Shape
{
    // ECMAScript: \d and \s mean ASCII, as they do on the service's side. \z, unlike $, does not forgive a final newline.
    private readonly Regex? _pattern = Pattern is null ? null : new Regex($@"\A(?:{Pattern})\z", RegexOptions.ECMAScript);

    public bool Matches(string value) => _pattern?.IsMatch(value) ?? true;
}
