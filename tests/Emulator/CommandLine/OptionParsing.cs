using System.CommandLine.Parsing;
using System.Globalization;
using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.CommandLine;

/// <summary>Reads option values; a bad one becomes one sentence that names option, value and rule.</summary>
internal static class OptionParsing
{
    public static int Port(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65_535) return port;
        result.AddError($"--port is '{text}'; it must be a whole number from 0 to 65535, 0 for any free port.");
        return 0;
    }

    public static double Speed(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is "instant") return 0;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is >= 0 and <= 100_000) return speed;
        result.AddError($"--speed is '{text}'; it must be a number from 0 to 100000, or 'instant'.");
        return 1;
    }

    public static string[] Regions(ArgumentResult result)
    {
        var regions = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        foreach (var region in regions)
        {
            if (region.Length == 0 || !region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                result.AddError($"--region is '{region}'; it must be the name of a region, e.g. us-east-1.");
        }

        return regions;
    }

    public static EmulatorCredential[] Accounts(ArgumentResult result) =>
        result.Tokens.Select(token => Account(token.Value, result)).OfType<EmulatorCredential>().ToArray();

    /// <returns>The throttle's rate and burst, as switch values; the burst null where it is not given.</returns>
    public static (string Rate, string? Burst) Throttle(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text is "off") return ("0", null);
        var (rate, burst) = text.Split('/') switch
        {
            [var one] => (one, null),
            [var one, var two] => (one, two),
            _ => ("", (string?)null),
        };
        if (SwitchTable.ThrottleRate.Accepts(rate) && (burst is null || SwitchTable.ThrottleBurst.Accepts(burst))) return (rate, burst);
        result.AddError($"--throttle is '{text}'; it must be 'off', or calls a second such as 2, or with a burst such as 2/5.");
        return ("0", null);
    }

    private static EmulatorCredential? Account(string text, ArgumentResult result)
    {
        if (text.Split(':') is [var account, var key, var secret, .. var rest]
            && account.Length == 12 && account.All(char.IsAsciiDigit)
            && key.Length > 0 && secret.Length > 0 && rest.Length <= 1)
        {
            return new(key, secret, account) { SessionToken = rest is [{ Length: > 0 } token] ? token : null };
        }

        result.AddError(
            $"--account is '{text}'; it must be ACCOUNT:ACCESS_KEY:SECRET or ACCOUNT:ACCESS_KEY:SECRET:TOKEN, the account with 12 digits.");
        return null;
    }
}
