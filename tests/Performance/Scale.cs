using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Performance;

/// <summary>Many pools at once, against an account that grants two calls a second: what the waits cost beside the writes.</summary>
internal static class Scale
{
    private const int Pools = 100;
    private const double Speed = 60;
    private const double CallsPerSecond = 2;

    /// <summary>Create and start; half of the pools stop, update and start, the others only update; stop and terminate.</summary>
    private const int WritesPerPool = 2;

    public static async IAsyncEnumerable<(string Name, string Result)> MeasureAsync(ProviderCommand command)
    {
        await using var emulator = await WorkSpacesEmulator.StartAsync(new EmulatorOptions
        {
            Speed = Speed,
            Switches = new Dictionary<string, string>(StringComparer.Ordinal) { ["pool-quota"] = "0" },
        });
        // A real one: a provider whose engine doesn't answer ends after some minutes, as it should.
        await using var engine = new EngineServer();
        await engine.StartAsync();
        await using var process = await ProviderProcess.StartAsync(command, engine.Address);
        await process.Client.ConfigureAsync(Requests.Configure(emulator.Endpoint));
        using var control = new HttpClient { BaseAddress = emulator.ControlUrl };

        var pools = new (string Id, Struct Inputs, Struct Outputs)[Pools];
        yield return ($"{Pools} pools created and started at once", await PhaseAsync(control, emulator, async index =>
        {
            var inputs = Requests.Inputs($"support-{index}");
            var created = await process.Client.CreateAsync(
                new CreateRequest { Urn = Requests.Urn, Name = "support", Type = Requests.Type, Properties = inputs });
            pools[index] = (created.Id, inputs, created.Properties);
        }));

        yield return ($"{Pools} pools changed at once, every other one by stop, update, start", await PhaseAsync(control, emulator, async index =>
        {
            var changed = pools[index].Inputs.Clone();
            changed.Fields[index % 2 == 0 ? "runningMode" : "description"] = Value.ForString(index % 2 == 0 ? "AUTO_STOP" : "Changed in place");
            var updated = await process.Client.UpdateAsync(Requests.Update(pools[index].Id, pools[index].Inputs, pools[index].Outputs, changed));
            pools[index] = (pools[index].Id, changed, updated.Properties);
        }));

        yield return ($"{Pools} pools refreshed at once", await PhaseAsync(
            control,
            emulator,
            async index => await process.Client.ReadAsync(new ReadRequest
            {
                Id = pools[index].Id,
                Urn = Requests.Urn,
                Name = "support",
                Type = Requests.Type,
                Inputs = pools[index].Inputs,
                Properties = pools[index].Outputs,
            }),
            Pools,
            "reads of tags"));

        yield return ($"{Pools} pools stopped and deleted at once", await PhaseAsync(control, emulator, index => process.Client.DeleteAsync(new DeleteRequest
        {
            Id = pools[index].Id,
            Urn = Requests.Urn,
            Name = "support",
            Type = Requests.Type,
            OldInputs = pools[index].Inputs,
            Properties = pools[index].Outputs,
        })));
    }

    private static Task<string> PhaseAsync(HttpClient control, WorkSpacesEmulator emulator, Func<int, Task> operation) =>
        PhaseAsync(control, emulator, operation, Pools * WritesPerPool, "writes");

    /// <param name="control">The emulator's control API.</param>
    /// <param name="emulator">The emulator.</param>
    /// <param name="operation">What is done to the pool of an index.</param>
    /// <param name="needed">The calls that can't be spared.</param>
    /// <param name="what">What they are.</param>
    private static async Task<string> PhaseAsync(HttpClient control, WorkSpacesEmulator emulator, Func<int, Task> operation, int needed, string what)
    {
        await control.DeleteAsync(new Uri($"{emulator.ControlUrl}/requests"));
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Pools).Select(operation));
        var elapsed = TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        var requests = (await control.GetFromJsonAsync<JsonElement>(new Uri($"{emulator.ControlUrl}/requests"))).EnumerateArray().ToList();
        var writes = requests.Count(request => !request.GetProperty("operation").GetString()!.StartsWith("Describe", StringComparison.Ordinal));
        var throttled = requests.Count(request => request.TryGetProperty("error", out var error) && error.GetString() == "ThrottlingException");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{elapsed:0} s, {elapsed * CallsPerSecond / needed:0.00} times what {needed} {what} alone need; {writes} writes, {requests.Count - writes} describes; {throttled} throttled");
    }
}
