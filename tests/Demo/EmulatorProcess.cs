using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Demo;

/// <summary>The emulator as a process of its own, and what its first line said.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;

    private EmulatorProcess(Process process, JsonNode banner)
    {
        _process = process;
        Endpoint = (string)banner["endpoint"]!;
        ControlUrl = new Uri((string)banner["controlUrl"]!);
        AccessKey = (string)banner["credentials"]![0]!["accessKeyId"]!;
        SecretKey = (string)banner["credentials"]![0]!["secretAccessKey"]!;
    }

    public string Endpoint { get; }

    public Uri ControlUrl { get; }

    public string AccessKey { get; }

    public string SecretKey { get; }

    public static async Task<EmulatorProcess> StartAsync(string path, double speed)
    {
        var info = new ProcessStartInfo(path, ["--json", "--speed", speed.ToString(CultureInfo.InvariantCulture), "--throttle", "off"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(info)!;
        var line = await process.StandardOutput.ReadLineAsync()
            ?? throw new DemoFailureException($"The emulator '{path}' ended before it said where it listens.");
        return new EmulatorProcess(process, JsonNode.Parse(line)!);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
