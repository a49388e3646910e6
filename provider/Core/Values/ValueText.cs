namespace WorkSpacesProvider.Core.Values;

/// <summary>Writes a value for a message: short, and never a secret.</summary>
public static class ValueText
{
    /// <summary>More would push the rule and the remedy off the line.</summary>
    private const int MaxLength = 80;

    public static string Describe(PropertyValue value)
    {
        var text = value.ToString();
        if (text.Length <= MaxLength)
        {
            return text;
        }

        // Half of a character that takes two would be no valid text.
        return $"{text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)]}…";
    }
}
