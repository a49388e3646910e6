using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Display;
using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.Demo;

/// <summary>A user's stack: a project folder with a state file, and one new provider process for each command, as Pulumi has it.</summary>
internal sealed class DemoStack(ProviderCommand provider, string folder, Terminal terminal)
{
    private readonly CheckpointFile _state = new(Path.Combine(folder, "stack.json"));
    private readonly Random _random = new();

    public IReadOnlyList<ResourceState> Resources => _state.Load().Resources;

    public Task<DeploymentResult> PreviewAsync(StackProgram program) => RunAsync(driver => driver.PreviewAsync(program));

    /// <summary>Preview and update.</summary>
    public Task<UpResult> UpAsync(StackProgram program) => RunAsync(driver => driver.UpAsync(program));

    public Task<DeploymentResult> RefreshAsync(StackProgram program) => RunAsync(driver => driver.RefreshAsync(program));

    public Task<DeploymentResult> ImportAsync(StackProgram program, string type, string name, string id) =>
        RunAsync(driver => driver.ImportAsync(program, type, name, id));

    public Task<DeploymentResult> DestroyAsync(StackProgram program) => RunAsync(driver => driver.DestroyAsync(program));

    private async Task<T> RunAsync<T>(Func<EngineDriver, Task<T>> command)
    {
        await using var sessions = new ProviderSessions(provider);
        var result = await command(new EngineDriver(sessions, _state, new ConsoleDisplay(terminal, "dev"), TimeProvider.System, _random));
        await sessions.StopAsync();
        return result;
    }
}
