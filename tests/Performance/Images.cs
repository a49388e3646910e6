using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Performance;

/// <summary>What a look-up over three pages of images costs: calls at the rate that AWS grants, and the provider's own work beside them.</summary>
internal static class Images
{
    private const int Count = 60;
    private const int Samples = 200;

    public static async IAsyncEnumerable<(string Name, string Result)> MeasureAsync(ProviderCommand command)
    {
        await using (var emulator = await StartAsync([]))
        {
            await using var process = await ProviderProcess.StartAsync(command, "127.0.0.1:1");
            await process.Client.ConfigureAsync(Requests.Configure(emulator.Endpoint));
            var time = await TimeAsync(process.Client, All());
            using var control = new HttpClient();
            var calls = await control.GetFromJsonAsync<JsonElement>($"{emulator.ControlUrl}/counts");
            yield return (
                $"getWorkspaceImages, {Count} images at 2 calls a second",
                string.Create(CultureInfo.InvariantCulture, $"{calls.GetProperty("DescribeWorkspaceImages").GetInt32()} calls in {time.TotalMilliseconds:0} ms"));
        }

        // Without a rate, what is left is the calls themselves and the provider's own work.
        await using (var emulator = await StartAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["throttle-rate"] = "0" }))
        {
            await using var process = await ProviderProcess.StartAsync(command, "127.0.0.1:1");
            var configuration = Requests.Configure(emulator.Endpoint);
            configuration.Args.Fields["requestsPerSecond"] = Value.ForNumber(100_000);
            await process.Client.ConfigureAsync(configuration);
            var (all, filtered) = await SampleAsync(process.Client);
            yield return ($"getWorkspaceImages, {Count} images without a rate", Figures.Percentiles(all));
            yield return ("the same with three filters that let all through", Figures.Percentiles(filtered));
        }
    }

    /// <summary>Takes turns, so that a machine that slows down slows both.</summary>
    private static async Task<(List<TimeSpan> All, List<TimeSpan> Filtered)> SampleAsync(ProviderClient client)
    {
        var (all, filtered) = (new List<TimeSpan>(Samples), new List<TimeSpan>(Samples));
        for (var i = -Samples / 4; i < Samples; i++)
        {
            var (plain, withFilters) = (await TimeAsync(client, All()), await TimeAsync(client, Filtered()));
            if (i >= 0)
            {
                all.Add(plain);
                filtered.Add(withFilters);
            }
        }

        return (all, filtered);
    }

    private static async Task<TimeSpan> TimeAsync(ProviderClient client, Struct arguments)
    {
        var started = TimeProvider.System.GetTimestamp();
        var answer = await client.InvokeAsync(new InvokeRequest { Tok = "aws-workspaces:index:getWorkspaceImages", Args = arguments });
        var time = TimeProvider.System.GetElapsedTime(started);
        var found = answer.Return.Fields["images"].ListValue.Values.Count;
        return found == Count ? time : throw new InvalidOperationException($"{found} images were found; {Count} are there.");
    }

    private static Struct All() => new();

    private static Struct Filtered() => new()
    {
        Fields =
        {
            ["nameRegex"] = Value.ForString("^desktop-[0-9]+$"),
            ["operatingSystemType"] = Value.ForString("WINDOWS"),
            ["states"] = Value.ForList(Value.ForString("AVAILABLE")),
        },
    };

    private static async Task<WorkSpacesEmulator> StartAsync(Dictionary<string, string> switches)
    {
        var emulator = await WorkSpacesEmulator.StartAsync(new EmulatorOptions { Switches = switches });
        using var control = new HttpClient();
        var images = Enumerable.Range(1, Count).Select(number => (JsonNode)new JsonObject
        {
            ["ImageId"] = $"wsi-{number:000000000}",
            ["Name"] = $"desktop-{number}",
            ["State"] = "AVAILABLE",
            ["OperatingSystem"] = new JsonObject { ["Type"] = "WINDOWS" },
            ["Created"] = 1_700_000_000 + (number * 7919 % 1000),
        });
        using var answer = await control.PostAsJsonAsync($"{emulator.ControlUrl}/seed", new JsonObject
        {
            ["account"] = EmulatorCredential.Defaults[0].AccountId,
            ["region"] = "us-east-1",
            ["replace"] = true,
            ["images"] = new JsonArray([.. images]),
        });
        answer.EnsureSuccessStatusCode();
        return emulator;
    }
}
