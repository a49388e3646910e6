using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Emulator.Tests.Peer;

/// <summary>The official AWS SDK for JavaScript in a process of its own, fed line by line. Installed once, from the lock file.</summary>
public sealed class NodeSdk : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "js");
    private Process? _node;

    /// <summary>Why these tests can not run here; null where they can.</summary>
    public string? Unavailable { get; } =
        IsOnPath("node") && IsOnPath("npm") ? null : "node and npm are needed to run the AWS SDK for JavaScript, and at least one is not on the PATH.";

    public async Task InitializeAsync()
    {
        if (Unavailable is not null) return;
        if (!IsInstalled()) await InstallAsync();
        _node = Process.Start(new ProcessStartInfo("node", ["--no-warnings", "sdk.mjs"])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        });
    }

    public Task DisposeAsync()
    {
        _node?.StandardInput.Close();
        _node?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>One call at a time: the tests of one class do not overlap.</summary>
    /// <param name="request">As js/sdk.mjs describes it.</param>
    /// <returns>Its answer.</returns>
    public async Task<JsonElement> CallAsync(JsonObject request)
    {
        await _node!.StandardInput.WriteLineAsync(request.ToJsonString());
        await _node.StandardInput.FlushAsync();
        var line = await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The SDK's process has ended.");
        return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>npm leaves a copy of the lock file behind when it is through.</summary>
    private static bool IsInstalled()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc > File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
    }

    private static async Task InstallAsync()
    {
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var error = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci ended with {npm.ExitCode}: {error} {await output}");
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".cmd")));
}
