using System.Runtime.InteropServices;
using WorkSpacesProvider.Demo.Programs;
using WorkSpacesProvider.Engine.Display;

namespace WorkSpacesProvider.Demo.Engines;

/// <summary>Terraform or OpenTofu with examples/terraform. It takes the provider from a mirror, as a team's machines do.</summary>
internal sealed class TerraformEngine : IDemoEngine
{
    private const string SourceAddress = "example.com/acme/workspaces";
    private const string FileName = "terraform-provider-workspaces";
    private const string Version = "0.1.0";
    private const string PlanFile = "office.tfplan";

    /// <summary>What a plan with -detailed-exitcode ends with when there is something to do.</summary>
    private const int ChangesExitCode = 2;

    private readonly string _command;
    private readonly CommandLine _commands;

    /// <param name="command">terraform or tofu.</param>
    /// <param name="stage">Where it runs.</param>
    /// <param name="terminal">Where it talks.</param>
    public TerraformEngine(string command, DemoStage stage, Terminal terminal)
    {
        _command = command;
        Program = ProgramFolder.CopyOf(Path.Combine(stage.Examples, "terraform"), Path.Combine(stage.Folder, "program"), Edits.FasterCalls, terminal);
        _commands = new CommandLine(command, Program.Path, new Dictionary<string, string?>(stage.Environment, StringComparer.Ordinal)
        {
            ["TF_CLI_CONFIG_FILE"] = Mirror(stage),
            ["TF_IN_AUTOMATION"] = "1", // Leaves out advice on what to type next.
            ["CHECKPOINT_DISABLE"] = "1",
            ["TF_CLI_ARGS"] = terminal.IsTerminal ? null : "-no-color",
        }, terminal);
    }

    public string Introduction => $"{_command} runs examples/terraform";

    public ProgramFolder Program { get; }

    public StoryEdits Edits => HclEdits.Story;

    public async Task PrepareAsync()
    {
        if ((await _commands.RunAsync("init", "-input=false")).ExitCode != 0)
            throw new DemoFailureException($"{_command} init failed.");
    }

    public async Task<EngineRun> PreviewAsync()
    {
        var (exitCode, output) = await _commands.RunAsync("plan", "-input=false", "-detailed-exitcode", $"-out={PlanFile}");
        return new EngineRun(exitCode is 0 or ChangesExitCode, exitCode == ChangesExitCode, output);
    }

    public async Task<EngineRun> UpAsync()
    {
        var plan = await PreviewAsync();
        if (!plan.Succeeded || !plan.HasChanges)
            return plan;
        var (exitCode, output) = await _commands.RunAsync("apply", "-input=false", PlanFile);
        return new EngineRun(exitCode == 0, true, plan.Output + output);
    }

    public async Task<EngineRun> RefreshAsync()
    {
        var (exitCode, output) = await _commands.RunAsync("apply", "-refresh-only", "-auto-approve", "-input=false");
        return new EngineRun(exitCode == 0, output.Contains("changed outside of", StringComparison.Ordinal), output);
    }

    public async Task<EngineRun> ImportAsync(string resource, string id)
    {
        var (exitCode, output) = await _commands.RunAsync("import", "-input=false", $"workspaces_pool.{resource}", id);
        return new EngineRun(exitCode == 0, true, output);
    }

    public async Task<EngineRun> DestroyAsync()
    {
        var (exitCode, output) = await _commands.RunAsync("destroy", "-auto-approve", "-input=false");
        return new EngineRun(exitCode == 0, true, output);
    }

    /// <summary>Puts the provider where the command looks for it, under the name by which it knows what it is to be.</summary>
    /// <returns>The CLI configuration that names the place.</returns>
    private static string Mirror(DemoStage stage)
    {
        var mirror = Path.Combine(stage.Folder, "mirror");
        var place = Directory.CreateDirectory(Path.Combine([mirror, .. SourceAddress.Split('/'), Version, Platform()]));
        File.Copy(stage.Provider, Path.Combine(place.FullName, OperatingSystem.IsWindows() ? $"{FileName}.exe" : FileName));
        var configuration = Path.Combine(stage.Folder, "mirror.tfrc");
        File.WriteAllText(configuration, $$"""
            provider_installation {
              filesystem_mirror {
                path = "{{mirror.Replace('\\', '/')}}"
              }
            }

            """);
        return configuration;
    }

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}_{(RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "amd64")}";
    }
}
