using System.Diagnostics;
using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.TerraformAcceptance.Cli;

/// <summary>A terraform command that runs, in a process group of its own as under a terminal.</summary>
internal sealed class TerraformProcess
{
    /// <summary>More than any scenario takes; who hangs longer, hangs.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(100);

    private readonly Process _process;

    private TerraformProcess(Process process, string command)
    {
        _process = process;
        Completion = CompleteAsync(command);
    }

    public Task<TerraformRun> Completion { get; }

    public static TerraformProcess Start(string folder, IReadOnlyDictionary<string, string?> environment, params IReadOnlyList<string> words)
    {
        // setsid replaces itself with terraform, so that it leads its group and keeps its id.
        var info = new ProcessStartInfo("setsid", ["terraform", .. words])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in environment)
            info.Environment[name] = value;
        return new TerraformProcess(Process.Start(info)!, $"terraform {string.Join(' ', words)}");
    }

    /// <summary>As Ctrl-C: SIGINT to terraform and to all that it started.</summary>
    public void Interrupt() => ProcessSignals.SendToGroup(_process.Id, ProcessSignals.Interrupt);

    /// <summary>SIGKILL to terraform alone: it can't tell its providers.</summary>
    public void Kill() => _process.Kill();

    private async Task<TerraformRun> CompleteAsync(string command)
    {
        _process.StandardInput.Close();
        var stdout = _process.StandardOutput.ReadToEndAsync();
        var stderr = _process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException exception)
        {
            ProcessSignals.SendToGroup(_process.Id, ProcessSignals.Kill);
            throw new InvalidOperationException($"{command} still ran after {Limit.TotalSeconds} s.\n{await stdout}\n{await stderr}", exception);
        }

        using (_process)
        {
            return new TerraformRun(command, _process.ExitCode, await stdout, await stderr);
        }
    }
}
