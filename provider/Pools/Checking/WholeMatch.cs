using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Pools.Checking;

/// <summary>The service model's patterns are meant for the whole text, and few of them say so.</summary>
internal static class WholeMatch
{
    public static bool MatchesWhole(this Regex pattern, string text) => pattern.Match(text) is { Success: true } match && match.Length == text.Length;
}
