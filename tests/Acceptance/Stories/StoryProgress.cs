using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>What holds for the progress of every step: each line belongs to a pool, none is said twice in a row, nobody is left without news.</summary>
internal static class StoryProgress
{
    /// <summary>30 s, and what a busy machine adds.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(32);

    public static void Check(DeploymentResult result, long started)
    {
        Assert.All(result.Log, line => Assert.Contains("::aws-workspaces:index:WorkspacesPool::", line.Urn, StringComparison.Ordinal));
        foreach (var lines in result.Log.GroupBy(line => line.Urn))
            Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.NotEqual(Said(pair.First), Said(pair.Second)));

        long[] times = [started, .. result.Log.Select(line => line.Timestamp).Where(time => time > started), TimeProvider.System.GetTimestamp()];
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(TimeProvider.System.GetElapsedTime(pair.First, pair.Second), TimeSpan.Zero, LongestSilence));
    }

    private static (string, bool) Said(LogLine line) => (line.Message, line.IsEphemeral);
}
