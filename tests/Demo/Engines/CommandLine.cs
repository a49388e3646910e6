using System.Diagnostics;
using System.Text;
using WorkSpacesProvider.Engine.Display;

namespace WorkSpacesProvider.Demo.Engines;

/// <summary>Runs an engine's commands in one folder. People see each command and what it says, line by line.</summary>
internal sealed class CommandLine(string command, string folder, IReadOnlyDictionary<string, string?> environment, Terminal terminal)
{
    /// <returns>The exit code, and all lines of both streams.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(params IReadOnlyList<string> words)
    {
        terminal.Line($"$ {command} {string.Join(' ', words)}", Shade.Bold);
        var info = new ProcessStartInfo(command, words)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var output = new StringBuilder();
        await Task.WhenAll(ShowAsync(process.StandardOutput, output), ShowAsync(process.StandardError, output));
        await process.WaitForExitAsync();
        terminal.Line();
        return (process.ExitCode, output.ToString());
    }

    private async Task ShowAsync(StreamReader lines, StringBuilder output)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            terminal.Line(line);
            lock (output)
                output.AppendLine(line);
        }
    }
}
