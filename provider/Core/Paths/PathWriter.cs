using System.Globalization;
using System.Text;

namespace WorkSpacesProvider.Core.Paths;

/// <summary>Writes one segment as the engines write it.</summary>
internal static class PathWriter
{
    public static void Append(StringBuilder text, PathSegment segment)
    {
        if (segment.Key is not { } key)
        {
            text.Append('[').Append(segment.Index?.ToString(CultureInfo.InvariantCulture) ?? "*").Append(']');
        }
        else if (IsBare(key))
        {
            text.Append(text.Length > 0 ? "." : "").Append(key);
        }
        else
        {
            text.Append("[\"").Append(key.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
        }
    }

    private static bool IsBare(string key) => key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
