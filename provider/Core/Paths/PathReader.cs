using System.Globalization;
using System.Text;

namespace WorkSpacesProvider.Core.Paths;

/// <summary>Reads one segment off the front of a path's text.</summary>
internal static class PathReader
{
    /// <summary>Reads a bare name up to the next dot or bracket; a bare <c>*</c> is the wildcard.</summary>
    public static bool TryReadName(ref ReadOnlySpan<char> rest, out PathSegment segment)
    {
        var end = rest.IndexOfAny('.', '[');
        var name = end < 0 ? rest : rest[..end];
        rest = rest[name.Length..];
        segment = name is "*" ? PathSegment.Wildcard : PathSegment.OfKey(name.ToString());
        return !name.IsEmpty;
    }

    /// <summary>Reads <c>[0]</c>, <c>[*]</c> or <c>["any name"]</c>.</summary>
    public static bool TryReadBracket(ref ReadOnlySpan<char> rest, out PathSegment segment)
    {
        segment = default;
        if (rest.StartsWith("[\""))
        {
            return TryReadQuoted(ref rest, out segment);
        }

        var end = rest.IndexOf(']');
        if (end < 0)
        {
            return false;
        }

        var inside = rest[1..end];
        rest = rest[(end + 1)..];
        if (inside is "*")
        {
            segment = PathSegment.Wildcard;
            return true;
        }

        if (!int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return false;
        }

        segment = PathSegment.OfIndex(index);
        return true;
    }

    private static bool TryReadQuoted(ref ReadOnlySpan<char> rest, out PathSegment segment)
    {
        var name = new StringBuilder();
        for (var i = 2; i < rest.Length; i++)
        {
            if (rest[i] == '\\' && i + 1 < rest.Length && rest[i + 1] == '"')
            {
                name.Append('"');
                i++;
            }
            else if (rest[i] == '"')
            {
                var closed = i + 1 < rest.Length && rest[i + 1] == ']';
                rest = closed ? rest[(i + 2)..] : rest;
                segment = PathSegment.OfKey(name.ToString());
                return closed;
            }
            else
            {
                name.Append(rest[i]);
            }
        }

        segment = default;
        return false;
    }
}
