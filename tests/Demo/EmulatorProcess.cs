using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Demo;

/// <summary>The emulator as a process of its own, and what its first line said.</summary>
internal sealed class EmulatorProcess : IDisposable
{
    private readonly Process _process;
    private readonly string _accessKey;
    private readonly string _secretKey;

    private EmulatorProcess(Process process, JsonNode banner)
    {
        _process = process;
        Endpoint = (string)banner["endpoint"]!;
        ControlUrl = new Uri((string)banner["controlUrl"]!);
        _accessKey = (string)banner["credentials"]![0]!["accessKeyId"]!;
        _secretKey = (string)banner["credentials"]![0]!["secretAccessKey"]!;
    }

    public string Endpoint { get; }

    public Uri ControlUrl { get; }

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

    /// <summary>The variables that send a provider here, and nowhere else: no profile of the person who runs the demo is read.</summary>
    /// <param name="dataFolder">Where the provider keeps what outlives it.</param>
    public IReadOnlyDictionary<string, string?> Environment(string dataFolder) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["AWS_ENDPOINT_URL_WORKSPACES"] = Endpoint,
        ["AWS_ENDPOINT_URL_STS"] = Endpoint,
        ["AWS_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = _accessKey,
        ["AWS_SECRET_ACCESS_KEY"] = _secretKey,
        ["AWS_SESSION_TOKEN"] = null,
        ["AWS_PROFILE"] = null,
        ["AWS_CONFIG_FILE"] = Path.Combine(dataFolder, "no-config"),
        ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(dataFolder, "no-credentials"),
        ["XDG_DATA_HOME"] = dataFolder,
    };

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
