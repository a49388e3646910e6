namespace WorkSpacesProvider.Core.Checking;

/// <summary>Guesses which name was meant, so that a message can offer it.</summary>
public static class NameSuggestion
{
    /// <summary>A sentence: the nearest name if one is near, else all of them; or that there are none.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        if (names.Count == 0)
        {
            return "Nothing can be given here.";
        }

        var nearest = names.MinBy(other => Distance(name, other))!;
        return Distance(name, nearest) <= Math.Max(1, name.Length / 3)
            ? $"Did you mean {nearest}?"
            : $"The names are {string.Join(", ", names)}.";
    }

    /// <summary>Edits between two names, ignoring case: insertions, deletions and substitutions count one each.</summary>
    public static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + substitution);
            }

            previous = current;
        }

        return previous[^1];
    }
}
