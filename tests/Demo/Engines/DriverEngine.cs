using WorkSpacesProvider.Demo.Programs;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Programs;

namespace WorkSpacesProvider.Demo.Engines;

/// <summary>The engine driver with examples/yaml: a new provider process for each command, as Pulumi has it, and the state in a file.</summary>
internal sealed class DriverEngine : IDemoEngine
{
    private const string Stack = "dev";

    private readonly ProviderCommand _provider;
    private readonly CheckpointFile _state;
    private readonly Terminal _terminal;
    private readonly Random _random = new();

    public DriverEngine(DemoStage stage, Terminal terminal)
    {
        _terminal = terminal;
        Program = ProgramFolder.CopyOf(Path.Combine(stage.Examples, "yaml"), Path.Combine(stage.Folder, "program"), Edits.FasterCalls, terminal);
        _provider = new ProviderCommand(stage.Provider) { WorkingDirectory = Program.Path, Environment = stage.Environment };
        _state = new CheckpointFile(Path.Combine(stage.Folder, "stack.json"));
    }

    public string Introduction => "the engine driver, which plays Pulumi, runs examples/yaml";

    public ProgramFolder Program { get; }

    public StoryEdits Edits => YamlEdits.Story;

    public Task PrepareAsync() => Task.CompletedTask;

    public Task<EngineRun> PreviewAsync() => RunAsync("preview", (driver, program) => driver.PreviewAsync(program));

    public async Task<EngineRun> UpAsync()
    {
        var up = await WithDriverAsync("up", (driver, program) => driver.UpAsync(program));
        var preview = Of(up.Preview);
        return up.Update is null ? preview : Of(up.Update) with { Output = preview.Output + Of(up.Update).Output };
    }

    public Task<EngineRun> RefreshAsync() => RunAsync("refresh", (driver, program) => driver.RefreshAsync(program));

    public Task<EngineRun> ImportAsync(string resource, string id) =>
        RunAsync("import", (driver, program) => driver.ImportAsync(program, PoolDemo.PoolType, resource, id));

    public Task<EngineRun> DestroyAsync() => RunAsync("destroy", (driver, program) => driver.DestroyAsync(program));

    private async Task<EngineRun> RunAsync(string command, Func<EngineDriver, StackProgram, Task<DeploymentResult>> run) => Of(await WithDriverAsync(command, run));

    private async Task<T> WithDriverAsync<T>(string command, Func<EngineDriver, StackProgram, Task<T>> run)
    {
        _terminal.Line($"$ driver {command}", Shade.Bold);
        await using var sessions = new ProviderSessions(_provider);
        var driver = new EngineDriver(sessions, _state, new ConsoleDisplay(_terminal, Stack), TimeProvider.System, _random);
        var result = await run(driver, YamlProject.Load(Program.Path, Stack));
        await sessions.StopAsync();
        return result;
    }

    private static EngineRun Of(DeploymentResult result) =>
        new(result.Succeeded, result.Changes.Any(), string.Join('\n', result.Log.Select(line => line.Message).Concat(result.Errors)));
}
