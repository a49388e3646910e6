using System.Collections.Concurrent;
using WorkSpacesProvider.Faults.Matrix;
using WorkSpacesProvider.Faults.Roads;
using Xunit.Abstractions;

namespace WorkSpacesProvider.Faults;

/// <summary>Holds the provider against the fault matrix: all of it with FAULTS=all in the environment, a fixed sample without.</summary>
public sealed class FaultMatrixTests(ITestOutputHelper output)
{
    private const int SmallestSample = 200;

    /// <summary>Cases mostly wait for sockets.</summary>
    private static readonly int AtOnce = Environment.ProcessorCount * 2;

    [Fact]
    public async Task No_fault_at_any_call_loses_a_pool_or_leaves_it_where_nobody_wanted_it()
    {
        var matrix = await FaultMatrix.GenerateAsync(AllRoads.All);
        var cases = Environment.GetEnvironmentVariable("FAULTS") == "all" ? matrix.Cases : matrix.Sample;
        Assert.True(cases.Count >= SmallestSample, $"Only {cases.Count} cases are played; at least {SmallestSample} must be.");

        var violations = await PlayAsync(cases);
        output.WriteLine($"The fault matrix has {matrix.Cases.Count} cases on {AllRoads.All.Count} roads; {cases.Count} were played, {violations.Count} violations.");
        foreach (var violation in violations)
            output.WriteLine(violation.ToString());
        Assert.True(violations.Count == 0, $"{violations.Count} violations in {cases.Count} cases:\n{string.Join('\n', violations)}");
    }

    private static async Task<IReadOnlyList<Violation>> PlayAsync(IReadOnlyList<FaultCase> cases)
    {
        var violations = new ConcurrentBag<(int Index, Violation Violation)>();
        await Parallel.ForEachAsync(cases.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (@case, _) =>
        {
            foreach (var violation in await CaseRunner.PlayAsync(@case.Item))
                violations.Add((@case.Index, violation));
        });
        return [.. violations.OrderBy(found => found.Index).Select(found => found.Violation)];
    }
}
