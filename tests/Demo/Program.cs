using System.Globalization;
using WorkSpacesProvider.Demo;
using WorkSpacesProvider.Demo.Engines;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Emulation;

var isTerminal = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null;
var terminal = new Terminal(Console.Out, isTerminal, isTerminal ? Console.WindowWidth : 0);
try
{
    var options = DemoOptions.Parse(args);
    var kind = EngineChoice.Choose(options.Engine, command => EngineChoice.IsInPath(command, Environment.GetEnvironmentVariable("PATH")));
    await ShowAsync(options, kind);
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

async Task ShowAsync(DemoOptions options, EngineKind kind)
{
    var started = TimeProvider.System.GetTimestamp();
    using var emulator = await EmulatorProcess.StartAsync(options.Emulator, options.Speed);
    using var control = new EmulatorControl(emulator.ControlUrl);
    terminal.Line($"The emulator of the WorkSpaces API listens on {emulator.Endpoint}; its clock runs {options.Speed} times as fast as AWS's.");

    var folder = Directory.CreateTempSubdirectory("demo-").FullName;
    try
    {
        var engine = Engine(kind, new DemoStage(folder, options.Examples, options.Provider, emulator.Environment(folder)));
        terminal.Line($"The engine: {engine.Introduction}. ENGINE=pulumi, terraform, tofu or driver takes another.");
        terminal.Line();
        await new PoolDemo(engine, control, terminal).RunAsync();
    }
    finally
    {
        Directory.Delete(folder, recursive: true);
    }

    var duration = TimeProvider.System.GetElapsedTime(started);
    terminal.Line(string.Create(CultureInfo.InvariantCulture, $"The demo took {duration.TotalSeconds:0} s, in which the pools lived for {duration.TotalMinutes * options.Speed:0} minutes."));
}

IDemoEngine Engine(EngineKind kind, DemoStage stage) => kind switch
{
    EngineKind.Pulumi => new PulumiEngine(stage, terminal),
    EngineKind.Driver => new DriverEngine(stage, terminal),
    _ => new TerraformEngine(EngineChoice.CommandOf(kind), stage, terminal),
};
