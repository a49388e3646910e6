using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Docs.Tests;

/// <summary>How each SDK spells a property of the schema.</summary>
internal static partial class Casing
{
    public static string Of(string language, string property) => language switch
    {
        "csharp" or "go" => char.ToUpperInvariant(property[0]) + property[1..],
        "python" => UpperCase().Replace(property, match => "_" + match.Value.ToLowerInvariant()),
        _ => property,
    };

    [GeneratedRegex("[A-Z]")]
    private static partial Regex UpperCase();
}
