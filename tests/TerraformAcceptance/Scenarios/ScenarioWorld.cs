using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.TerraformAcceptance.Cli;
using WorkSpacesProvider.TerraformAcceptance.Launch;

namespace WorkSpacesProvider.TerraformAcceptance.Scenarios;

/// <summary>Everything one scenario plays with: an emulator of its own, a folder with the program, and terraform in it.</summary>
internal sealed class ScenarioWorld : IAsyncDisposable
{
    private const string CliConfiguration = "cli.tfrc";

    private readonly WorkSpacesEmulator _emulator;

    private ScenarioWorld(WorkSpacesEmulator emulator, string root, string folder, TerraformCli terraform)
    {
        _emulator = emulator;
        (Root, Folder, Terraform) = (root, folder, terraform);
        Control = new EmulatorControl(emulator.ControlUrl);
    }

    public EmulatorControl Control { get; }

    public TerraformCli Terraform { get; }

    /// <summary>Where the program is.</summary>
    public string Folder { get; }

    private string Root { get; }

    /// <param name="scenario">Its programs are put into the folder, over what every program needs.</param>
    /// <param name="provider">The provider's file.</param>
    /// <param name="attached">The process to attach to, or null where terraform starts its own.</param>
    public static async Task<ScenarioWorld> StartAsync(Scenario scenario, ProviderFolder provider, ReattachedProvider? attached)
    {
        var switches = new Dictionary<string, string>(StringComparer.Ordinal) { ["throttle-rate"] = "0" };
        foreach (var (name, value) in scenario.Given["switches"]?.AsObject() ?? [])
            switches[name] = value!.ToString();
        var emulator = await WorkSpacesEmulator.StartAsync(
            new EmulatorOptions { Speed = (double?)scenario.Given["speed"] ?? 0, Switches = switches, RandomSeed = 1 });

        var root = Directory.CreateTempSubdirectory("scenario-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(root, "program")).FullName;
        foreach (var file in Directory.EnumerateFiles(scenario.IsWhole ? scenario.Folder : Path.Combine(AppContext.BaseDirectory, "scaffold"), "*.tf"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await File.WriteAllTextAsync(Path.Combine(root, CliConfiguration), Installation(scenario.Launch, provider));
        return new ScenarioWorld(emulator, root, folder, new TerraformCli(folder, Variables(root, emulator, attached)));
    }

    /// <summary>Declares what a file of the scenario says, under the name that every program has: messages name it.</summary>
    public void Declare(string path, string fileName) => File.Copy(path, Path.Combine(Folder, fileName), overwrite: true);

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        await _emulator.DisposeAsync();
        Directory.Delete(Root, recursive: true);
    }

    private static Dictionary<string, string?> Variables(string root, WorkSpacesEmulator emulator, ReattachedProvider? attached)
    {
        var environment = CleanEnvironment.Create(root);
        environment["CHECKPOINT_DISABLE"] = "1";
        environment["TF_CLI_CONFIG_FILE"] = Path.Combine(root, CliConfiguration);
        environment["TF_DATA_DIR"] = Path.Combine(root, "data");
        environment["TF_VAR_endpoint"] = emulator.Endpoint.ToString();
        environment["AWS_ENDPOINT_URL_WORKSPACES"] = emulator.Endpoint.ToString();
        environment["AWS_ENDPOINT_URL_STS"] = emulator.Endpoint.ToString();
        environment["AWS_REGION"] = "us-east-1";
        if (attached is not null)
            environment[attached.Variable] = attached.Value;
        return environment;
    }

    /// <summary>The CLI configuration. It names every way to a provider, so that no registry is ever asked.</summary>
    private static string Installation(ProviderLaunch launch, ProviderFolder provider) => launch switch
    {
        ProviderLaunch.DevOverrides => $$"""
            provider_installation {
              dev_overrides {
                "{{ProviderFolder.SourceAddress}}" = "{{provider.Path}}"
              }
            }

            """,
        ProviderLaunch.FilesystemMirror => $$"""
            provider_installation {
              filesystem_mirror {
                path = "{{provider.Mirror}}"
              }
            }

            """,
        _ => "",
    };
}
