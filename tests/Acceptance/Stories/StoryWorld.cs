using System.Text.Json.Nodes;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>Everything one story plays with: an emulator of its own, the provider process, the engine and its state file.</summary>
internal sealed class StoryWorld : IAsyncDisposable
{
    private readonly WorkSpacesEmulator _emulator;
    private readonly string _folder;

    private StoryWorld(WorkSpacesEmulator emulator, string folder)
    {
        (_emulator, _folder) = (emulator, folder);
        Control = new EmulatorControl(emulator.ControlUrl);
        State = new CheckpointFile(Path.Combine(folder, "stack.json"));
        Sessions = new ProviderSessions(new ProviderCommand(Binaries.Provider) { WorkingDirectory = folder, Environment = CleanEnvironment(emulator, folder) });
        Driver = new EngineDriver(Sessions, State, new SilentDisplay(), TimeProvider.System, new Random(1));
    }

    public EmulatorControl Control { get; }

    public CheckpointFile State { get; }

    public ProviderSessions Sessions { get; }

    public EngineDriver Driver { get; }

    /// <summary>Reaches the emulator as its first account, without any limit on the rate of calls.</summary>
    public JsonObject DefaultConfig => new()
    {
        ["region"] = "us-east-1",
        ["endpoint"] = _emulator.Endpoint.ToString(),
        ["accessKey"] = new JsonObject { ["$secret"] = EmulatorCredential.Defaults[0].AccessKeyId },
        ["secretKey"] = new JsonObject { ["$secret"] = EmulatorCredential.Defaults[0].SecretAccessKey },
        ["requestsPerSecond"] = 1000,
    };

    public static async Task<StoryWorld> StartAsync(JsonObject given)
    {
        var switches = new Dictionary<string, string>(StringComparer.Ordinal) { ["throttle-rate"] = "0" };
        foreach (var (name, value) in given["switches"]?.AsObject() ?? [])
            switches[name] = value!.ToString();
        var emulator = await WorkSpacesEmulator.StartAsync(
            new EmulatorOptions { Speed = (double?)given["speed"] ?? 0, Switches = switches, RandomSeed = 1 });
        return new StoryWorld(emulator, Directory.CreateTempSubdirectory("story-").FullName);
    }

    public async ValueTask DisposeAsync()
    {
        await Sessions.DisposeAsync();
        Control.Dispose();
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>No AWS setting of whoever runs the tests may reach the provider. Its data outlives a process, as the story's state does.</summary>
    private static Dictionary<string, string?> CleanEnvironment(WorkSpacesEmulator emulator, string folder)
    {
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        environment["AWS_ENDPOINT_URL_STS"] = emulator.Endpoint.ToString();
        environment["XDG_DATA_HOME"] = folder;
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        environment["AWS_CONFIG_FILE"] = "none";
        environment["AWS_SHARED_CREDENTIALS_FILE"] = "none";
        return environment;
    }
}
