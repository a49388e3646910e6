using System.Text.RegularExpressions;
using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>The argument nameRegex. It comes from a program and may be anything, so each match has a time limit.</summary>
internal static class NameRegex
{
    /// <summary>Thousands of times what a sensible expression takes for a name of 64 characters.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    public static CheckFailure TooSlow { get; } = new(
        ArgumentName.NameRegex,
        $"nameRegex takes longer than {Limit.TotalMilliseconds:0} ms for one name; make it simpler: repetitions of repetitions, such as (a+)+, are slow.");

    public static IEnumerable<CheckFailure> Check(MapValue arguments)
    {
        if (arguments.Text(ArgumentName.NameRegex) is { } pattern && !TryParse(pattern, out _, out var problem))
        {
            var value = arguments[ArgumentName.NameRegex];
            yield return new CheckFailure(
                ArgumentName.NameRegex,
                $"nameRegex is {ValueText.Describe(value)}{(value is SecretValue ? "" : $" ({problem})")}; it must be a regular expression. A backslash makes a special character a plain one.");
        }
    }

    /// <summary>The expression, or null where none is given.</summary>
    public static Regex? Read(MapValue arguments) =>
        arguments.Text(ArgumentName.NameRegex) is { } pattern && TryParse(pattern, out var regex, out _) ? regex : null;

    /// <summary>The letters and digits of the expression: what somebody who wrote it probably looks for.</summary>
    public static string PlainText(MapValue arguments) =>
        string.Concat((arguments.Text(ArgumentName.NameRegex) ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));

    private static bool TryParse(string pattern, out Regex? regex, out string problem)
    {
        try
        {
            (regex, problem) = (new Regex(pattern, RegexOptions.CultureInvariant, Limit), "");
            return true;
        }
        catch (RegexParseException exception)
        {
            (regex, problem) = (null, $"{exception.Error} at position {exception.Offset}");
            return false;
        }
    }
}
