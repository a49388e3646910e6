using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using WorkSpacesProvider.Emulator;

namespace WorkSpacesProvider.Acceptance.Node;

/// <summary>Installs the scripts' packages once, and runs each script once, against an emulator of its own.</summary>
public sealed class NodePeer : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web);

    private readonly ConcurrentDictionary<string, Lazy<Task<ScriptRun>>> _runs = new(StringComparer.Ordinal);

    /// <summary>Why the scripts can't run here; null when they can.</summary>
    internal string? Missing { get; private set; }

    public async Task InitializeAsync()
    {
        if (await RunAsync("node", ["--version"]) is not { ExitCode: 0 })
            Missing = "Node is not installed: the checks with Pulumi's own stubs are skipped.";
        else if (!IsInstalled())
            Missing = await InstallAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    internal async Task<NodeResult> ResultAsync(string script, string name)
    {
        var run = await _runs.GetOrAdd(script, key => new Lazy<Task<ScriptRun>>(() => PlayAsync(key))).Value;
        return run.Results.FirstOrDefault(result => result.Name == name)
            ?? new NodeResult(name, Ok: false, $"{script}.js ended with {run.Output.ExitCode} before this case.\n{run.Output.Stderr}");
    }

    /// <summary>The lock that was installed is kept beside the packages, so that a new lock is noticed.</summary>
    private static bool IsInstalled() =>
        File.Exists(InstalledLock) && File.ReadAllText(InstalledLock) == File.ReadAllText(Path.Combine(NodeScript.Folder, "package-lock.json"));

    private static string InstalledLock => Path.Combine(NodeScript.Folder, "node_modules", ".installed-lock.json");

    private static async Task<string?> InstallAsync()
    {
        var install = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        if (install is not { ExitCode: 0 })
            return $"npm ci failed, so the checks with Pulumi's own stubs are skipped: {install?.Stderr ?? "npm is not installed"}";
        File.Copy(Path.Combine(NodeScript.Folder, "package-lock.json"), InstalledLock, overwrite: true);
        return null;
    }

    private static async Task<ScriptRun> PlayAsync(string script)
    {
        await using var emulator = await WorkSpacesEmulator.StartAsync(new EmulatorOptions
        {
            Speed = 0,
            Switches = new Dictionary<string, string>(StringComparer.Ordinal) { ["throttle-rate"] = "0", ["pool-quota"] = "0" },
        });
        var data = Directory.CreateTempSubdirectory("node-peer-").FullName;
        var output = await RunAsync("node", [$"{script}.js"], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PROVIDER"] = Binaries.Provider,
            ["EMULATOR"] = emulator.Endpoint.ToString().TrimEnd('/'),
            ["CONTROL"] = emulator.ControlUrl.ToString(),
            ["ACCESS_KEY"] = EmulatorCredential.Defaults[0].AccessKeyId,
            ["SECRET_KEY"] = EmulatorCredential.Defaults[0].SecretAccessKey,
            ["XDG_DATA_HOME"] = data,
        });
        Directory.Delete(data, recursive: true);
        var results = output!.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<NodeResult>(line, Lines)!);
        return new ScriptRun(output, [.. results]);
    }

    /// <summary>Null when there is no such program.</summary>
    private static async Task<ProgramOutput?> RunAsync(string program, IReadOnlyList<string> arguments, Dictionary<string, string>? environment = null)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = NodeScript.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
            info.Environment[name] = value;
        try
        {
            using var process = Process.Start(info)!;
            var stderr = process.StandardError.ReadToEndAsync();
            var stdout = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ProgramOutput(process.ExitCode, stdout, await stderr);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
