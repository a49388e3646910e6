using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Performance;

/// <summary>What one pool costs in API calls, of the two a second that AWS grants an account.</summary>
internal static class ApiCalls
{
    /// <summary>AWS's minutes pass in seconds; the rate of calls stays real.</summary>
    private const double Speed = 60;

    public static async IAsyncEnumerable<(string Name, string Result)> MeasureAsync(ProviderCommand command)
    {
        await using var emulator = await WorkSpacesEmulator.StartAsync(new EmulatorOptions { Speed = Speed });
        await using var process = await ProviderProcess.StartAsync(command, "127.0.0.1:1");
        var client = process.Client;
        await client.ConfigureAsync(Requests.Configure(emulator.Endpoint));
        using var control = new HttpClient();

        var inputs = Requests.Inputs();
        var created = await client.CreateAsync(new CreateRequest { Urn = Requests.Urn, Name = "support", Type = Requests.Type, Properties = inputs });
        yield return ("API calls, create and start", await CountAsync(control, emulator));

        var changed = inputs.Clone();
        changed.Fields["description"] = Value.ForString("Changed in place");
        var inPlace = await client.UpdateAsync(Requests.Update(created.Id, inputs, created.Properties, changed));
        yield return ("API calls, update in place", await CountAsync(control, emulator));

        var autoStop = changed.Clone();
        autoStop.Fields["runningMode"] = Value.ForString("AUTO_STOP");
        var switched = await client.UpdateAsync(Requests.Update(created.Id, changed, inPlace.Properties, autoStop));
        yield return ("API calls, stop, update, start", await CountAsync(control, emulator));

        await client.ReadAsync(new ReadRequest
        {
            Id = created.Id,
            Urn = Requests.Urn,
            Name = "support",
            Type = Requests.Type,
            Inputs = autoStop,
            Properties = switched.Properties,
        });
        yield return ("API calls, refresh", await CountAsync(control, emulator));

        await client.DeleteAsync(new DeleteRequest
        {
            Id = created.Id,
            Urn = Requests.Urn,
            Name = "support",
            Type = Requests.Type,
            OldInputs = autoStop,
            Properties = switched.Properties,
        });
        yield return ("API calls, stop and delete", await CountAsync(control, emulator));
    }

    /// <summary>The calls since the last count: describes are the polls, and how many were throttled.</summary>
    private static async Task<string> CountAsync(HttpClient control, WorkSpacesEmulator emulator)
    {
        var log = await control.GetFromJsonAsync<JsonElement>($"{emulator.ControlUrl}/requests");
        await control.DeleteAsync(new Uri($"{emulator.ControlUrl}/requests"));
        var requests = log.EnumerateArray().ToList();
        var polls = requests.Count(request => request.GetProperty("operation").GetString() == "DescribeWorkspacesPools");
        var throttled = requests.Count(request => request.TryGetProperty("error", out var error) && error.GetString() == "ThrottlingException");
        var others = requests.Select(request => request.GetProperty("operation").GetString()).Where(operation => operation != "DescribeWorkspacesPools");
        return string.Create(CultureInfo.InvariantCulture, $"{requests.Count}: {polls} describes, {string.Join(", ", others)}; {throttled} throttled");
    }
}
