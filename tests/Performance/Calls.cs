using System.Globalization;
using Google.Protobuf;
using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Performance;

/// <summary>The calls that every preview makes for every resource, and the schema.</summary>
internal static class Calls
{
    private const int WarmUp = 500;
    private const int Samples = 3000;
    private const int Parallel = 8;

    public static async IAsyncEnumerable<(string Name, string Result)> MeasureAsync(ProviderCommand command)
    {
        await using var process = await ProviderProcess.StartAsync(command, "127.0.0.1:1");
        var client = process.Client;

        var first = await TimeAsync(() => client.GetSchemaAsync(new GetSchemaRequest()));
        yield return ("GetSchema, first", string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds:0.0} ms"));
        yield return ("GetSchema, warm", Figures.Percentiles(await SampleAsync(() => client.GetSchemaAsync(new GetSchemaRequest()))));
        yield return ("Check", Figures.Percentiles(await SampleAsync(() => client.CheckAsync(Requests.Check()))));
        yield return ("Diff", Figures.Percentiles(await SampleAsync(() => client.DiffAsync(Requests.Diff()))));

        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Parallel).Select(_ => CheckAndDiffAsync(client, Samples / Parallel)));
        var perSecond = Samples / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        yield return ($"Check + Diff, {Parallel} at a time", string.Create(CultureInfo.InvariantCulture, $"{perSecond:0} pairs a second"));
        yield return ("resident memory after all that", string.Create(CultureInfo.InvariantCulture, $"{Machine.ResidentMiB(process.Id):0} MiB"));
    }

    private static async Task CheckAndDiffAsync(ProviderClient client, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await client.CheckAsync(Requests.Check());
            await client.DiffAsync(Requests.Diff());
        }
    }

    private static async Task<IReadOnlyCollection<TimeSpan>> SampleAsync<T>(Func<Task<T>> call)
        where T : IMessage
    {
        for (var i = 0; i < WarmUp; i++)
        {
            await call();
        }

        var samples = new List<TimeSpan>(Samples);
        for (var i = 0; i < Samples; i++)
        {
            samples.Add(await TimeAsync(call));
        }

        return samples;
    }

    private static async Task<TimeSpan> TimeAsync<T>(Func<Task<T>> call)
    {
        var started = TimeProvider.System.GetTimestamp();
        await call();
        return TimeProvider.System.GetElapsedTime(started);
    }
}
