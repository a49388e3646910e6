using WorkSpacesProvider.Faults.Roads;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>Every call of every road, and every fault. The calls come from the emulator's log of each road without faults.</summary>
internal sealed class FaultMatrix
{
    /// <summary>A prime, so that the sample moves through calls, durations and ways back alike.</summary>
    private const int Stride = 7;

    private FaultMatrix(IReadOnlyList<FaultCase> cases) => Cases = cases;

    public IReadOnlyList<FaultCase> Cases { get; }

    /// <summary>
    /// One case for each pair of a road and a fault, at a call that moves on from pair to pair: the same cases in every run.
    /// </summary>
    public IReadOnlyList<FaultCase> Sample =>
        [.. Cases.GroupBy(@case => (@case.Road, @case.Fault)).Select((pair, index) => pair.ElementAt(index * Stride % pair.Count()))];

    /// <exception cref="InvalidOperationException">A road fails without any fault.</exception>
    public static async Task<FaultMatrix> GenerateAsync(IReadOnlyList<Road> roads)
    {
        var cases = new List<FaultCase>();
        foreach (var road in roads)
            cases.AddRange(CasesOf(road, await CaseRunner.RecordAsync(road)));
        return new FaultMatrix(cases);
    }

    private static IEnumerable<FaultCase> CasesOf(Road road, IReadOnlyList<string> calls) =>
        from call in Numbered(calls)
        from fault in Fault.All
        from isLasting in fault.Kills ? [false] : new[] { false, true }
        from refreshesFirst in new[] { false, true }
        select new FaultCase(road, call.Operation, call.Nth, fault, isLasting, refreshesFirst);

    private static IEnumerable<(string Operation, int Nth)> Numbered(IReadOnlyList<string> calls) =>
        calls.Select((operation, index) => (operation, calls.Take(index + 1).Count(earlier => earlier == operation)));
}
