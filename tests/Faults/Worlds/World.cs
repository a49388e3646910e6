using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Faults.Time;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Testing;
using ProviderCalls = WorkSpacesProvider.Engine.Deployments.ProviderCalls;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>One stack with everything around it: an emulator, a provider and an engine's state, all on one manual clock.</summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>What AWS takes minutes for takes seconds here: long enough to be seen under way, short enough for few polls.</summary>
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["throttle-rate"] = "0",
        ["create-seconds"] = "2",
        ["start-seconds"] = "3",
        ["stop-seconds"] = "3",
        ["update-seconds"] = "2",
        ["delete-seconds"] = "2",
    };

    private readonly ManualClock _clock;
    private readonly WorkSpacesEmulator _emulator;
    private readonly Func<World, Task<IProvider>> _start;
    private readonly List<IProvider> _dead = [];
    private string? _data;
    private IProvider? _provider;

    private World(ManualClock clock, WorkSpacesEmulator emulator, Func<World, Task<IProvider>> start)
    {
        (_clock, _emulator, _start) = (clock, emulator, start);
        Control = new EmulatorControl(emulator.ControlUrl);
    }

    public EmulatorControl Control { get; }

    /// <summary>What the engine knows.</summary>
    public Checkpoint State { get; private set; } = Checkpoint.Empty;

    public Uri Endpoint => _emulator.Endpoint;

    /// <summary>A world on a manual clock, with the provider in this process.</summary>
    public static Task<World> StartAsync(IReadOnlyDictionary<string, string> switches)
    {
        var clock = new ManualClock();
        var journal = new MemoryJournal();
        return StartAsync(switches, clock, new ServerClock(clock), async world => await ServedProvider.StartAsync(clock, journal, world.Endpoint));
    }

    /// <summary>A world in real time, with the provider as a process of its own.</summary>
    public static async Task<World> StartWithProcessAsync(IReadOnlyDictionary<string, string> switches)
    {
        var data = Directory.CreateTempSubdirectory("faults-").FullName;
        var started = await StartAsync(
            switches, new ManualClock(), TimeProvider.System, async world => await ProviderProcess.StartAsync(world.Endpoint, data));
        started._data = data;
        return started;
    }

    private static async Task<World> StartAsync(
        IReadOnlyDictionary<string, string> switches, ManualClock clock, TimeProvider serverClock, Func<World, Task<IProvider>> start)
    {
        var emulator = await WorkSpacesEmulator.StartAsync(new EmulatorOptions
        {
            TimeProvider = serverClock,
            RandomSeed = 1,
            Switches = Switches.Concat(switches).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal),
        });
        return new World(clock, emulator, start);
    }

    public Task<Outcome> UpAsync(StackProgram program, Hit? hit = null) =>
        RunAsync((run, provider) => new UpdateOperation(run, provider, previous: null).RunAsync(program), hit);

    public Task<Outcome> PreviewAsync(StackProgram program, Hit? hit = null) =>
        RunAsync((run, provider) => new UpdateOperation(run, provider, previous: null).RunAsync(program), hit, isPreview: true);

    public Task<Outcome> RefreshAsync(Hit? hit = null) => RunAsync((run, provider) => new RefreshOperation(run, provider).RunAsync(), hit);

    public Task<Outcome> DestroyAsync(Hit? hit = null) => RunAsync((run, provider) => new DestroyOperation(run, provider).RunAsync(), hit);

    public Task<Outcome> ImportAsync(string urn, string id) =>
        RunAsync((run, provider) => new ImportOperation(run, provider).RunAsync(urn, id), hit: null);

    /// <summary>Bounds the deletion of what is there: the engine takes that from its state.</summary>
    public void SetTimeouts(CustomTimeouts timeouts) => State = new Checkpoint(
        State.ProviderInputs.Clone(), State.Resources.Select(resource => resource with { CustomTimeouts = timeouts }));

    /// <summary>Whatever AWS is still at comes to its end.</summary>
    public Task LetTimePassAsync() => Control.AdvanceClockAsync(TimeSpan.FromMinutes(10));

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _dead)
            await provider.DisposeAsync();
        if (_provider is not null)
            await _provider.DisposeAsync();
        Control.Dispose();
        await _emulator.DisposeAsync();
        if (_data is not null)
            Directory.Delete(_data, recursive: true);
    }

    private async Task<Outcome> RunAsync(Func<DeploymentRun, ProviderCalls, Task> body, Hit? hit, bool isPreview = false)
    {
        _provider ??= await _start(this);
        var run = new DeploymentRun(State.Copy(), saved => State = saved.Copy(), new SilentDisplay(), TimeProvider.System, isPreview);
        var operation = ErrorsOfAsync(body(run, new ProviderCalls(_provider.Client, plan: default, isPreview)));
        await new Pump(_clock, Control).RunAsync(operation, hit, () => _provider.Client.CancelAsync(), KillAsync);
        if (hit == Hit.Cancel)
            Retire();
        return new Outcome(await operation, run.Steps);
    }

    private async Task KillAsync()
    {
        await _provider!.KillAsync();
        Retire();
    }

    /// <summary>The next run has a provider of its own.</summary>
    private void Retire()
    {
        _dead.Add(_provider!);
        _provider = null;
    }

    private static async Task<IReadOnlyList<string>> ErrorsOfAsync(Task operation)
    {
        try
        {
            await operation;
            return [];
        }
        catch (DeploymentException e)
        {
            return e.Errors;
        }
        catch (RpcException e)
        {
            return [e.Status.Detail];
        }
    }
}
