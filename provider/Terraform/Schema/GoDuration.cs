using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkSpacesProvider.Terraform.Schema;

/// <summary>Durations as Terraform's users write them, in Go's syntax: <c>90m</c>, <c>1h30m</c>, <c>1.5h</c>, <c>500ms</c>.</summary>
internal static partial class GoDuration
{
    /// <summary>Timers can't count much further, and no operation lasts longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>A longer duration than 30 days is one of 30 days.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text is "0")
            return true;

        var match = Duration().Match(text);
        if (!match.Success || match.Length != text.Length)
            return false;

        var seconds = 0.0;
        foreach (var (number, unit) in match.Groups["number"].Captures.Zip(match.Groups["unit"].Captures))
        {
            seconds += double.Parse(number.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * Seconds(unit.Value);
        }

        seconds = match.Groups["sign"].ValueSpan is "-" ? -seconds : seconds;
        duration = TimeSpan.FromSeconds(Math.Clamp(seconds, -Longest.TotalSeconds, Longest.TotalSeconds));
        return true;
    }

    private static double Seconds(string unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "ns" => 1e-9,
        _ => 1e-6,
    };

    [GeneratedRegex("(?<sign>[+-]?)((?<number>[0-9]+[.]?[0-9]*|[.][0-9]+)(?<unit>h|ms|m|s|us|µs|ns))+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Duration();
}
