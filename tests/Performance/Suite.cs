using System.Globalization;
using System.Text;
using WorkSpacesProvider.Engine.Hosting;

namespace WorkSpacesProvider.Performance;

/// <summary>Runs every measurement and writes the report.</summary>
internal static class Suite
{
    public static async Task<string> RunAsync(FileInfo provider, bool withScale)
    {
        var command = new ProviderCommand(provider.FullName);
        var report = new StringBuilder();
        report.AppendLine("| measured | result |").AppendLine("|---|---|");
        Row(report, "machine", Machine.Describe());
        Row(report, "provider file", string.Create(CultureInfo.InvariantCulture, $"{provider.Length / 1048576.0:0.0} MiB"));
        await foreach (var (name, result) in StartUp.MeasureAsync(command))
        {
            Row(report, name, result);
        }

        await foreach (var (name, result) in Calls.MeasureAsync(command))
        {
            Row(report, name, result);
        }

        await foreach (var (name, result) in ApiCalls.MeasureAsync(command))
        {
            Row(report, name, result);
        }

        await foreach (var (name, result) in Images.MeasureAsync(command))
        {
            Row(report, name, result);
        }

        await foreach (var (name, result) in TerraformPlans.MeasureAsync(provider))
        {
            Row(report, name, result);
        }

        if (withScale)
        {
            await foreach (var (name, result) in Scale.MeasureAsync(command))
            {
                Row(report, name, result);
            }
        }

        return report.ToString();
    }

    private static void Row(StringBuilder report, string name, string result) =>
        report.Append("| ").Append(name).Append(" | ").Append(result).AppendLine(" |");
}
