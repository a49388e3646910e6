using System.Text.RegularExpressions;
using WorkSpacesProvider.Demo.Programs;
using WorkSpacesProvider.Engine.Display;

namespace WorkSpacesProvider.Demo.Engines;

/// <summary>Pulumi with examples/yaml, its state in a folder.</summary>
internal sealed partial class PulumiEngine : IDemoEngine
{
    private const string Stack = "dev";
    private const string FileName = "pulumi-resource-aws-workspaces";

    private readonly CommandLine _commands;

    public PulumiEngine(DemoStage stage, Terminal terminal)
    {
        var plugin = Directory.CreateDirectory(Path.Combine(stage.Folder, "plugin")).FullName;
        File.Copy(stage.Provider, Path.Combine(plugin, OperatingSystem.IsWindows() ? $"{FileName}.exe" : FileName));
        Program = ProgramFolder.CopyOf(
            Path.Combine(stage.Examples, "yaml"),
            Path.Combine(stage.Folder, "program"),
            [.. Edits.FasterCalls, new Edit("Pulumi.yaml", "path: ../../bin", $"path: {plugin.Replace('\\', '/')}")],
            terminal);
        _commands = new CommandLine(EngineChoice.CommandOf(EngineKind.Pulumi), Program.Path, new Dictionary<string, string?>(stage.Environment, StringComparer.Ordinal)
        {
            ["PULUMI_BACKEND_URL"] = new Uri(Directory.CreateDirectory(Path.Combine(stage.Folder, "state")).FullName).AbsoluteUri,
            ["PULUMI_CONFIG_PASSPHRASE"] = "demo",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
        }, terminal);
    }

    public string Introduction => "pulumi runs examples/yaml with its state in a folder";

    public ProgramFolder Program { get; }

    public StoryEdits Edits => YamlEdits.Story;

    public async Task PrepareAsync()
    {
        if ((await _commands.RunAsync("stack", "init", Stack)).ExitCode != 0)
            throw new DemoFailureException("pulumi stack init failed.");
    }

    public Task<EngineRun> PreviewAsync() => RunAsync("preview", "--diff");

    public Task<EngineRun> UpAsync() => RunAsync("up", "--yes", "--diff");

    public Task<EngineRun> RefreshAsync() => RunAsync("refresh", "--yes", "--diff");

    public Task<EngineRun> ImportAsync(string resource, string id) =>
        RunAsync("import", PoolDemo.PoolType, resource, id, "--yes", "--protect=false", "--generate-code=false");

    public Task<EngineRun> DestroyAsync() => RunAsync("destroy", "--yes");

    private async Task<EngineRun> RunAsync(params IReadOnlyList<string> words)
    {
        var (exitCode, output) = await _commands.RunAsync([.. words, "--stack", Stack, "--non-interactive"]);
        return new EngineRun(exitCode == 0, HasChanges(output), output);
    }

    /// <summary>Whether the summary counts something else than what is unchanged.</summary>
    internal static bool HasChanges(string output) => Changed().IsMatch(output);

    /// <summary>A line of the summary, such as "~ 1 updated"; what stays as it is has no sign before it.</summary>
    [GeneratedRegex(@"^\s*[-+~=><]+ ?\d+ ", RegexOptions.Multiline)]
    private static partial Regex Changed();
}
