using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace WorkSpacesProvider.Engine.Emulation;

/// <summary>The emulator's control API: what happens behind everybody's back, and what was asked of the API.</summary>
internal sealed class EmulatorControl(Uri controlUrl) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"{controlUrl.ToString().TrimEnd('/')}/") };

    /// <summary>Every pool of every account and region, each with its tags and sessions.</summary>
    public async Task<IReadOnlyList<PoolOnServer>> PoolsAsync() =>
        [.. (await GetAsync("pools")).AsArray().Select(node => new PoolOnServer(node!.AsObject()))];

    /// <exception cref="InvalidOperationException">There is no such pool.</exception>
    public async Task<PoolOnServer> PoolAsync(string poolName) =>
        (await PoolsAsync()).FirstOrDefault(pool => pool.Name == poolName)
        ?? throw new InvalidOperationException($"The emulator has no pool named '{poolName}'.");

    /// <summary>The calls so far, oldest first.</summary>
    public async Task<IReadOnlyList<ApiCall>> CallsAsync() => [.. (await GetAsync("requests")).AsArray().Select(node => new ApiCall(node!.AsObject()))];

    public Task ForgetCallsAsync() => SendAsync(HttpMethod.Delete, "requests", null);

    /// <summary>How many calls there were of each operation.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountsAsync() =>
        (await GetAsync("counts")).AsObject().ToDictionary(entry => entry.Key, entry => (long)entry.Value!, StringComparer.Ordinal);

    public Task SetSwitchesAsync(JsonNode switches) => SendAsync(HttpMethod.Put, "switches", switches);

    public Task AddFaultAsync(JsonNode fault) => SendAsync(HttpMethod.Post, "faults", fault);

    /// <summary>Lets time pass for the pools.</summary>
    public Task AdvanceClockAsync(TimeSpan time) => SendAsync(HttpMethod.Post, "clock/advance", new JsonObject { ["seconds"] = time.TotalSeconds });

    public Task ClearFaultsAsync() => SendAsync(HttpMethod.Delete, "faults", null);

    public Task AddProvisioningFailureAsync(JsonNode failure) => SendAsync(HttpMethod.Post, "provisioning-failures", failure);

    public Task EndProvisioningFailuresAsync() => SendAsync(HttpMethod.Delete, "provisioning-failures", null);

    /// <summary>Puts pools, bundles, directories or images there, in AWS's own form.</summary>
    public Task SeedAsync(JsonNode seed) => SendAsync(HttpMethod.Post, "seed", seed);

    /// <summary>Changes a pool as somebody else would, past the API's rules.</summary>
    public async Task ChangePoolAsync(string poolName, JsonNode change) =>
        await SendAsync(HttpMethod.Patch, $"pools/{(await PoolAsync(poolName)).Id}", change);

    public async Task SetTagsAsync(string poolName, JsonNode tags) =>
        await SendAsync(HttpMethod.Put, $"pools/{(await PoolAsync(poolName)).Id}/tags", tags);

    public async Task RemovePoolAsync(string poolName) =>
        await SendAsync(HttpMethod.Delete, $"pools/{(await PoolAsync(poolName)).Id}", null);

    public async Task ConnectAsync(string poolName, JsonNode sessions) =>
        await SendAsync(HttpMethod.Post, $"pools/{(await PoolAsync(poolName)).Id}/sessions", sessions);

    /// <summary>Ends all sessions of the pool.</summary>
    public async Task DisconnectAsync(string poolName) =>
        await SendAsync(HttpMethod.Delete, $"pools/{(await PoolAsync(poolName)).Id}/sessions", null);

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path))!;

    private async Task SendAsync(HttpMethod method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using var response = await _http.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{method} {path}: {await response.Content.ReadAsStringAsync()}");
    }
}
