using WorkSpacesProvider.Faults.Matrix;
using WorkSpacesProvider.Faults.Roads;

namespace WorkSpacesProvider.Faults;

/// <summary>
/// SIGKILL for a real process, at the calls that matter most. The matrix kills at every call, but there the provider only plays dead.
/// </summary>
public sealed class KilledProcessTests
{
    private const string ChangeOfMode = "change the mode of a running pool";

    private static readonly (string Road, string Operation, int Nth)[] Calls =
    [
        ("create and start", "CreateWorkspacesPool", 1),
        (ChangeOfMode, "StopWorkspacesPool", 1),
        (ChangeOfMode, "UpdateWorkspacesPool", 1),
        (ChangeOfMode, "StartWorkspacesPool", 1),
        ("delete a running pool", "TerminateWorkspacesPool", 2),
    ];

    [Fact]
    public async Task A_process_that_is_killed_loses_no_pool_and_leaves_none_where_nobody_wanted_it()
    {
        var cases = from call in Calls
                    from fault in Fault.All
                    where fault.Kills
                    from refreshesFirst in new[] { false, true }
                    select new FaultCase(AllRoads.All.Single(road => road.Name == call.Road), call.Operation, call.Nth, fault, IsLasting: false, refreshesFirst);

        var violations = (await Task.WhenAll(cases.Select(CaseRunner.PlayWithProcessAsync))).SelectMany(broken => broken).ToList();

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }
}
