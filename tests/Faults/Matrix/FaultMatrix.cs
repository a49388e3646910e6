using WorkSpacesProvider.Engine.Emulation;
using WorkSpacesProvider.Faults.Roads;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>Every call and every wait of every road, and every fault. The calls come from the emulator's log of each road without faults.</summary>
internal sealed class FaultMatrix
{
    /// <summary>A prime, so that the sample moves through calls, durations and ways back alike.</summary>
    private const int Stride = 7;

    private FaultMatrix(IReadOnlyList<FaultCase> cases) => Cases = cases;

    public IReadOnlyList<FaultCase> Cases { get; }

    /// <summary>
    /// One case for each pair of a road and a fault, at a call that moves on from pair to pair: the same cases in every run. Previews are
    /// much alike, so for them one for each fault will do.
    /// </summary>
    public IReadOnlyList<FaultCase> Sample =>
        [.. Cases.GroupBy(@case => (Road: @case.InPreview ? null : @case.Road, @case.Fault, @case.InPreview)).Select((pair, index) => pair.ElementAt(index * Stride % pair.Count()))];

    /// <exception cref="InvalidOperationException">A road fails without any fault.</exception>
    public static async Task<FaultMatrix> GenerateAsync(IReadOnlyList<Road> roads)
    {
        var cases = new List<FaultCase>();
        foreach (var road in roads)
        {
            var recording = await CaseRunner.RecordAsync(road);
            cases.AddRange(CasesOf(road, recording.Calls));
            cases.AddRange(TimeOutsOf(road, recording));
            cases.AddRange(PreviewsOf(road, recording.Preview));
        }

        return new FaultMatrix(cases);
    }

    private static IEnumerable<FaultCase> CasesOf(Road road, IReadOnlyList<ApiCall> calls) =>
        from call in Numbered(calls)
        from fault in Fault.All
        from isLasting in fault.EndsTheRun ? [false] : new[] { false, true }
        from refreshesFirst in new[] { false, true }
        select new FaultCase(road, call.Operation, call.Nth, fault, isLasting, refreshesFirst);

    private static IEnumerable<FaultCase> TimeOutsOf(Road road, Recording recording) =>
        from wait in road.Kind == RoadKind.Refresh ? [] : recording.Waits
        let nth = Numbered(recording.Calls).Single(call => call.Call == wait.Next).Nth
        from refreshesFirst in new[] { false, true }
        select new FaultCase(road, wait.Next.Operation, nth, Fault.TimeOut, IsLasting: false, refreshesFirst) { Timeouts = wait.Timeouts };

    private static IEnumerable<FaultCase> PreviewsOf(Road road, IReadOnlyList<ApiCall> calls) =>
        from call in Numbered(calls)
        from fault in Fault.All
        where !fault.EndsTheRun
        from isLasting in new[] { false, true }
        select new FaultCase(road, call.Operation, call.Nth, fault, isLasting, RefreshesFirst: false) { InPreview = true };

    private static IEnumerable<(ApiCall Call, string Operation, int Nth)> Numbered(IReadOnlyList<ApiCall> calls) =>
        calls.Select((call, index) => (call, call.Operation, calls.Take(index + 1).Count(earlier => earlier.Operation == call.Operation)));
}
