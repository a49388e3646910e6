using System.Globalization;
using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.Performance;

/// <summary>From starting the process to its first answer, and what it holds in memory then.</summary>
internal static class StartUp
{
    private const int Runs = 20;
    private const string NoEngine = "127.0.0.1:1";

    public static async IAsyncEnumerable<(string Name, string Result)> MeasureAsync(ProviderCommand command)
    {
        var port = new List<TimeSpan>();
        var answer = new List<TimeSpan>();
        var memory = new List<double>();
        for (var run = -1; run < Runs; run++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await using var process = await ProviderProcess.StartAsync(command, NoEngine);
            var listening = TimeProvider.System.GetElapsedTime(started);
            await process.Client.GetPluginInfoAsync();
            if (run < 0)
            {
                continue; // The first run fills the disk cache.
            }

            answer.Add(TimeProvider.System.GetElapsedTime(started));
            port.Add(listening);
            memory.Add(Machine.ResidentMiB(process.Id));
        }

        yield return ("exec to port line", Figures.MedianAndRange(port));
        yield return ("exec to first RPC answered", Figures.MedianAndRange(answer));
        yield return ("resident memory after it", string.Create(CultureInfo.InvariantCulture, $"{memory.Order().ElementAt(Runs / 2):0} MiB (median)"));
    }
}
