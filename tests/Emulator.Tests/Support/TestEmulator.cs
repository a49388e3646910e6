using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Tests.Support;

/// <summary>An emulator on a clock of the test, unthrottled unless the test says otherwise, and a client for it.</summary>
internal sealed class TestEmulator : IAsyncDisposable
{
    public const string Region = "us-east-1";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly WorkSpacesEmulator _emulator;

    private TestEmulator(WorkSpacesEmulator emulator, ManualTimeProvider time)
    {
        _emulator = emulator;
        Time = time;
    }

    public ManualTimeProvider Time { get; }

    public Uri Endpoint => _emulator.Endpoint;

    public static EmulatorCredential First => EmulatorCredential.Defaults[0];

    public static EmulatorCredential Second => EmulatorCredential.Defaults[1];

    public static async Task<TestEmulator> StartAsync(params (string Name, string Value)[] switches)
    {
        var time = new ManualTimeProvider();
        return new TestEmulator(await WorkSpacesEmulator.StartAsync(Options(switches) with { TimeProvider = time }), time);
    }

    public static EmulatorOptions Options(params (string Name, string Value)[] switches)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["throttle-rate"] = "0" };
        foreach (var (name, value) in switches) values[name] = value;
        return new EmulatorOptions { Switches = values, RandomSeed = 1 };
    }

    public Task<ApiAnswer> CallAsync(string operation, string body = "{}", EmulatorCredential? credential = null, string region = Region) =>
        SendAsync(operation, body, request => RequestSigner.Sign(request, body, credential ?? First, region, "workspaces", Time.GetUtcNow()));

    /// <summary>Sends a call signed as the test likes.</summary>
    public async Task<ApiAnswer> SendAsync(string operation, string body, Action<HttpRequestMessage> sign, string contentType = "application/x-amz-json-1.1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = Content(body, contentType) };
        request.Headers.Add("X-Amz-Target", $"WorkspacesService.{operation}");
        sign(request);
        return await SendAsync(request);
    }

    public async Task<ApiAnswer> StsAsync(string form, EmulatorCredential? credential)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint) { Content = Content(form, "application/x-www-form-urlencoded") };
        if (credential is not null) RequestSigner.Sign(request, form, credential, Region, "sts", Time.GetUtcNow());
        return await SendAsync(request);
    }

    public async Task<ApiAnswer> ControlAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Endpoint, $"/_emulator/{path}"));
        if (body is not null) request.Content = Content(body, "application/json");
        return await SendAsync(request);
    }

    /// <summary>Makes a pool and lets it settle.</summary>
    /// <returns>The pool's id.</returns>
    public async Task<string> CreatePoolAsync(string name = "office", int sessions = 2, string more = "")
    {
        var answer = await CallAsync("CreateWorkspacesPool", NewPool(name, sessions, more));
        Assert.True(answer.StatusCode == 200, answer.Text);
        Time.Advance(TimeSpan.FromMinutes(10));
        return answer.Json.GetProperty("WorkspacesPool").GetProperty("PoolId").GetString()!;
    }

    public async Task<string> CreateRunningPoolAsync(string name = "office", int sessions = 2, string more = "")
    {
        var id = await CreatePoolAsync(name, sessions, more);
        await StartAndWaitAsync(id);
        return id;
    }

    public async Task StartAndWaitAsync(string id)
    {
        var answer = await CallAsync("StartWorkspacesPool", PoolId(id));
        Assert.True(answer.StatusCode == 200, answer.Text);
        Time.Advance(TimeSpan.FromMinutes(10));
    }

    public async Task<JsonElement> DescribeAsync(string id)
    {
        var answer = await CallAsync("DescribeWorkspacesPools", $$"""{"PoolIds":["{{id}}"]}""");
        Assert.True(answer.StatusCode == 200, answer.Text);
        return answer.Json.GetProperty("WorkspacesPools")[0];
    }

    public async Task<string> StateAsync(string id) => (await DescribeAsync(id)).GetProperty("State").GetString()!;

    public static string PoolId(string id) => $$"""{"PoolId":"{{id}}"}""";

    public static string NewPool(string name = "office", int sessions = 2, string more = "") =>
        $$"""
        {"PoolName":"{{name}}","Description":"A pool","BundleId":"wsb-office2022","DirectoryId":"wsd-pools00001",
         "Capacity":{"DesiredUserSessions":{{sessions}}}{{(more.Length > 0 ? "," + more : "")}}}
        """;

    /// <summary>Stops the server while calls may be under way.</summary>
    public async Task StopServerAsync() => await _emulator.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    private static ByteArrayContent Content(string body, string contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    private async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        var requestId = response.Headers.TryGetValues("x-amzn-RequestId", out var values) ? values.Single() : null;
        return new ApiAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), requestId);
    }
}
