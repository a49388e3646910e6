using System.Globalization;
using WorkSpacesProvider.Demo;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Values;

var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
var terminal = new Terminal(Console.Out, isTerminal, isTerminal ? Console.WindowWidth : 0);
try
{
    var options = DemoOptions.Parse(args);
    await (options.IsSmoke ? SmokeTest.RunAsync(options, terminal) : ShowAsync(options));
    return 0;
}
catch (DemoUsageException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 2;
}
catch (Exception e)
{
    terminal.Line(e is DemoFailureException ? e.Message : e.ToString(), Shade.Red);
    return 1;
}

async Task ShowAsync(DemoOptions options)
{
    var started = TimeProvider.System.GetTimestamp();
    using var emulator = await EmulatorProcess.StartAsync(options.Emulator, options.Speed);
    using var control = new EmulatorControl(emulator.ControlUrl);
    terminal.Line($"The emulator of the WorkSpaces API listens on {emulator.Endpoint}; its clock runs {options.Speed} times as fast as AWS's.");
    terminal.Line();

    var folder = Directory.CreateTempSubdirectory("demo-").FullName;
    var provider = new ProviderCommand(options.Provider)
    {
        WorkingDirectory = folder,
        Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["AWS_ENDPOINT_URL_STS"] = emulator.Endpoint, ["XDG_DATA_HOME"] = folder },
    };
    var config = new Struct
    {
        Fields =
        {
            ["region"] = Value.ForString("us-east-1"),
            ["endpoint"] = Value.ForString(emulator.Endpoint),
            ["accessKey"] = PropertyValues.Secret(Value.ForString(emulator.AccessKey)),
            ["secretKey"] = PropertyValues.Secret(Value.ForString(emulator.SecretKey)),
            ["requestsPerSecond"] = Value.ForString("20"),
        },
    };
    try
    {
        await new PoolDemo(new DemoStack(provider, folder, terminal), control, terminal, config).RunAsync();
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }

    var duration = TimeProvider.System.GetElapsedTime(started);
    terminal.Line(string.Create(CultureInfo.InvariantCulture, $"The demo took {duration.TotalSeconds:0} s, in which the pools lived for {duration.TotalMinutes * options.Speed:0} minutes."));
}
