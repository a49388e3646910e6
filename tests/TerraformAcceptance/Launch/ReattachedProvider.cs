using System.Diagnostics;
using System.Text;
using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.TerraformAcceptance.Launch;

/// <summary>A provider process that serves until it is told to end, for terraform to attach to.</summary>
internal sealed class ReattachedProvider : IAsyncDisposable
{
    private static readonly TimeSpan EndBudget = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string _data;
    private readonly StringBuilder _stderr = new();

    private ReattachedProvider(Process process, string data, string variable, string value)
    {
        _process = process;
        _data = data;
        (Variable, Value) = (variable, value);
    }

    /// <summary>The variable by which terraform finds the process, and its value.</summary>
    public string Variable { get; }

    public string Value { get; }

    /// <summary>Takes what it wrote to stderr since the last time: its log, at the finest level.</summary>
    public string TakeLog()
    {
        lock (_stderr)
        {
            var log = _stderr.ToString();
            _stderr.Clear();
            return log;
        }
    }

    /// <exception cref="InvalidOperationException">It ended before it said where it listens.</exception>
    public static async Task<ReattachedProvider> StartAsync(ProviderFolder folder)
    {
        var data = Directory.CreateTempSubdirectory("provider-data-").FullName;
        // In a group of its own, so that no signal to whoever runs the tests reaches it.
        var info = new ProcessStartInfo("setsid", [folder.Executable, "--reattach", ProviderFolder.SourceAddress])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        foreach (var (name, value) in CleanEnvironment.Create(data))
            info.Environment[name] = value;
        info.Environment["TF_LOG"] = "TRACE";

        var process = Process.Start(info)!;
        var line = await process.StandardOutput.ReadLineAsync();
        if (line?.Split('=', 2) is not [var variable, var quoted])
            throw new InvalidOperationException($"The provider says '{line}' instead of where it listens.\n{await process.StandardError.ReadToEndAsync()}");

        var provider = new ReattachedProvider(process, data, variable, quoted.Trim('\''));
        provider.CollectLog();
        return provider;
    }

    /// <exception cref="InvalidOperationException">It did not end in order.</exception>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await EndAsync();
        }
        finally
        {
            _process.Dispose();
            Directory.Delete(_data, recursive: true);
        }
    }

    private void CollectLog()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_stderr)
                _stderr.AppendLine(line.Data);
        };
        _process.BeginErrorReadLine();
    }

    private async Task EndAsync()
    {
        ProcessSignals.SendToGroup(_process.Id, ProcessSignals.Terminate);
        using var timeout = new CancellationTokenSource(EndBudget);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException exception)
        {
            ProcessSignals.SendToGroup(_process.Id, ProcessSignals.Kill);
            throw new InvalidOperationException($"The provider still ran {EndBudget.TotalSeconds} s after SIGTERM.\n{TakeLog()}", exception);
        }

        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"The provider ended with exit code {_process.ExitCode} after SIGTERM.\n{TakeLog()}");
    }
}
