using System.Globalization;

namespace WorkSpacesProvider.Performance;

/// <summary>Sums up a list of durations.</summary>
internal static class Figures
{
    public static string MedianAndRange(IReadOnlyCollection<TimeSpan> samples) => string.Create(
        CultureInfo.InvariantCulture, $"{At(samples, 0.5):0.0} ms (median of {samples.Count}; {At(samples, 0):0.0} to {At(samples, 1):0.0})");

    public static string Percentiles(IReadOnlyCollection<TimeSpan> samples) => string.Create(
        CultureInfo.InvariantCulture, $"p50 {At(samples, 0.5):0.00} ms, p99 {At(samples, 0.99):0.00} ms ({samples.Count} calls)");

    private static double At(IReadOnlyCollection<TimeSpan> samples, double quantile) =>
        samples.Order().ElementAt((int)Math.Round((samples.Count - 1) * quantile)).TotalMilliseconds;
}
