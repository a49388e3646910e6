using System.Globalization;

namespace WorkSpacesProvider.Demo;

/// <summary>The command line: <c>Demo --provider PATH --emulator PATH --examples PATH [--engine NAME] [--speed N]</c>.</summary>
/// <param name="Provider">The provider's executable.</param>
/// <param name="Emulator">The emulator's executable.</param>
/// <param name="Examples">The folder of the examples.</param>
/// <param name="Engine">pulumi, terraform, tofu or driver; empty for the first that is installed.</param>
/// <param name="Speed">How many times faster than real time pools start and stop.</param>
internal sealed record DemoOptions(string Provider, string Emulator, string Examples, string Engine, double Speed)
{
    public const string Usage = "Usage: Demo --provider PATH --emulator PATH --examples PATH [--engine pulumi|terraform|tofu|driver] [--speed N]";

    /// <summary>AWS takes minutes for each start and stop; at this speed the whole demo takes a minute or two.</summary>
    private const double DefaultSpeed = 120;

    private static readonly string[] Names = ["--provider", "--emulator", "--examples", "--engine", "--speed"];

    /// <exception cref="DemoUsageException">The command line is wrong; the message says where.</exception>
    public static DemoOptions Parse(string[] arguments)
    {
        var options = arguments.Chunk(2).ToDictionary(
            pair => pair[0], pair => pair.Length == 2 ? pair[1] : throw new DemoUsageException($"{pair[0]} needs a value."), StringComparer.Ordinal);
        if (options.Keys.FirstOrDefault(key => !Names.Contains(key, StringComparer.Ordinal)) is { } unknown)
            throw new DemoUsageException($"There is no option {unknown}.");
        return new DemoOptions(
            Existing(options, "--provider"), Existing(options, "--emulator"), Existing(options, "--examples"), options.GetValueOrDefault("--engine", ""), SpeedOf(options));
    }

    private static string Existing(Dictionary<string, string> options, string name)
    {
        var path = Path.GetFullPath(options.GetValueOrDefault(name) ?? throw new DemoUsageException($"{name} is missing."));
        return Path.Exists(path) ? path : throw new DemoUsageException($"{name}: there is no '{path}'. Run make build first.");
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
