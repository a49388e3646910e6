using System.Globalization;

namespace WorkSpacesProvider.Demo;

/// <summary>The command line: <c>Demo --provider PATH --emulator PATH [--speed N]</c>, or <c>Demo smoke --provider PATH</c>.</summary>
/// <param name="IsSmoke">Only ask the provider what needs no AWS.</param>
/// <param name="Provider">The provider's executable.</param>
/// <param name="Emulator">The emulator's executable; empty for a smoke test.</param>
/// <param name="Speed">How many times faster than real time pools start and stop.</param>
internal sealed record DemoOptions(bool IsSmoke, string Provider, string Emulator, double Speed)
{
    public const string Usage = "Usage: Demo --provider PATH --emulator PATH [--speed N]   or: Demo smoke --provider PATH";

    /// <summary>AWS takes minutes for each start and stop; at this speed the whole demo stays below a minute.</summary>
    private const double DefaultSpeed = 120;

    /// <exception cref="DemoUsageException">The command line is wrong; the message says where.</exception>
    public static DemoOptions Parse(string[] arguments)
    {
        var isSmoke = arguments is ["smoke", ..];
        var options = arguments.Skip(isSmoke ? 1 : 0).Chunk(2).ToDictionary(
            pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new DemoUsageException($"{pair[0]} needs a value."), StringComparer.Ordinal);
        if (options.Keys.FirstOrDefault(key => key is not ("--provider" or "--emulator" or "--speed")) is { } unknown)
            throw new DemoUsageException($"There is no option {unknown}.");
        return new DemoOptions(isSmoke, Executable(options, "--provider"), isSmoke ? "" : Executable(options, "--emulator"), SpeedOf(options));
    }

    private static string Executable(Dictionary<string, string> options, string name)
    {
        var path = Path.GetFullPath(options.GetValueOrDefault(name) ?? throw new DemoUsageException($"{name} is missing."));
        return File.Exists(path) ? path : throw new DemoUsageException($"{name}: there is no file '{path}'. Run make build first.");
    }

    private static double SpeedOf(Dictionary<string, string> options)
    {
        if (!options.TryGetValue("--speed", out var text))
            return DefaultSpeed;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed > 0
            ? speed
            : throw new DemoUsageException($"--speed is {text}; it must be a number above 0.");
    }
}
