using System.Diagnostics;
using System.Text;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Engine.Hosting;

/// <summary>
/// A provider process, started and stopped as the engine does: in a process group of its own, stdin open, the engine's address
/// last in argv, the port on the first line of stdout; then Cancel, SIGINT to the group, and SIGKILL if that did not help.
/// Unlike under the engine it keeps its data in a folder that goes with it, unless the command names one: nothing may reach the user's own.
/// </summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    private static readonly TimeSpan CancelBudget = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan InterruptBudget = TimeSpan.FromSeconds(5);

    private const string DataHome = "XDG_DATA_HOME";

    private readonly Process _process;
    private readonly GrpcChannel _channel;
    private readonly Task<string> _laterStdout;
    private readonly StringBuilder _stderr;
    private readonly string _data;
    private ProviderExit? _exit;

    private ProviderProcess(Process process, int port, StringBuilder stderr, string data)
    {
        _process = process;
        _stderr = stderr;
        _data = data;
        _laterStdout = process.StandardOutput.ReadToEndAsync();
        _channel = GrpcChannel.ForAddress($"127.0.0.1:{port}");
        Client = new ProviderClient(_channel);
    }

    public ProviderClient Client { get; }

    public int Id => _process.Id;

    /// <summary>Everything the process wrote to stderr so far; the engine shows it at debug level only.</summary>
    public string Stderr
    {
        get
        {
            lock (_stderr)
                return _stderr.ToString();
        }
    }

    /// <exception cref="InvalidOperationException">It ended before it wrote a port, or wrote something else.</exception>
    public static async Task<ProviderProcess> StartAsync(ProviderCommand command, string engineAddress)
    {
        var data = Directory.CreateTempSubdirectory("provider-data-").FullName;
        try
        {
            return await StartAsync(command, engineAddress, data);
        }
        catch
        {
            Directory.Delete(data, recursive: true);
            throw;
        }
    }

    /// <summary>Ends the process as the engine does at the end of a command. Further calls return the same answer.</summary>
    public async Task<ProviderExit> StopAsync()
    {
        if (_exit is not null)
            return _exit;
        var acknowledged = await CancelAsync();
        _channel.Dispose();
        ProcessSignals.SendToGroup(_process.Id, ProcessSignals.Interrupt);
        var ended = await EndsWithinAsync(InterruptBudget);
        if (!ended)
            ProcessSignals.SendToGroup(_process.Id, ProcessSignals.Kill);
        return await ExitAsync(acknowledged, wasKilled: !ended);
    }

    /// <summary>Kills the process at once, as a crash or a power cut would.</summary>
    public async Task<ProviderExit> CrashAsync()
    {
        ProcessSignals.SendToGroup(_process.Id, ProcessSignals.Kill);
        return await ExitAsync(acknowledged: false, wasKilled: true);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _channel.Dispose();
        _process.Dispose();
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
    }

    private static async Task<ProviderProcess> StartAsync(ProviderCommand command, string engineAddress, string data)
    {
        var process = new Process { StartInfo = StartInfo(command, engineAddress, data) };
        var stderr = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (stderr)
                stderr.AppendLine(line.Data);
        };
        process.Start();
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync();
        if (line is null)
        {
            await process.WaitForExitAsync();
            throw new InvalidOperationException($"'{command.Path}' ended with exit code {process.ExitCode} before it wrote its port.\n{stderr}");
        }

        return new ProviderProcess(process, PortLine.Parse(line), stderr, data);
    }

    private static ProcessStartInfo StartInfo(ProviderCommand command, string engineAddress, string data)
    {
        // setsid replaces itself with the provider, so that the process is the leader of a new group and keeps its id.
        var info = new ProcessStartInfo("setsid")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingDirectory ?? "",
        };
        foreach (var word in (string[])[command.Path, .. command.Arguments, engineAddress])
            info.ArgumentList.Add(word);
        info.Environment[DataHome] = data;
        foreach (var (name, value) in command.Environment)
            info.Environment[name] = value;
        return info;
    }

    private async Task<bool> CancelAsync()
    {
        try
        {
            await Client.CancelAsync(new CallOptions(TimeProvider.System.GetUtcNow().UtcDateTime + CancelBudget));
            return true;
        }
        catch (RpcException e)
        {
            return e.StatusCode == StatusCode.Unimplemented;
        }
    }

    private async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        using var timeout = new CancellationTokenSource(time);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<ProviderExit> ExitAsync(bool acknowledged, bool wasKilled)
    {
        await _process.WaitForExitAsync();
        return _exit ??= new ProviderExit(_process.ExitCode, acknowledged, wasKilled, await _laterStdout, Stderr);
    }
}
