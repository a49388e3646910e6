using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Tests;

public sealed class PlanTextTests
{
    private static readonly StopPolicy Wait = new(ActiveSessionsPolicy.Wait, TimeSpan.FromMinutes(30));
    private static readonly StopPolicy Fail = new(ActiveSessionsPolicy.Fail, TimeSpan.Zero);

    [Fact]
    public void An_empty_plan_says_so() => Assert.Equal(["Plan for pool support: nothing to do on AWS's side."], Lines(new PoolInputs()));

    [Fact]
    public void A_change_in_place_is_named() => Assert.Equal(
        ["Plan for pool support: update description.", "Changes in place: description."], Lines(new PoolInputs { Description = "x" }));

    [Fact]
    public void A_stop_that_is_asked_for_says_so() => Assert.Equal(
        ["Plan for pool support: stop.", "This stops the pool, as desiredState asks. Expect about 5 minutes for it.", "Nobody is connected now."],
        Lines(new PoolInputs { DesiredState = "STOPPED" }));

    [Fact]
    public void A_start_alone_stops_nobody() => Assert.Equal(
        ["Plan for pool support: start."], Lines(new PoolInputs { DesiredState = "RUNNING" }, state: WorkspacesPoolState.Stopped));

    [Fact]
    public void Fields_that_need_a_stopped_pool_are_named_with_old_and_new_value() => Assert.Contains(
        "This stops the pool, since AWS changes directoryId (wsd-0abcd1234 → wsd-1abcd1234) and runningMode (ALWAYS_ON → AUTO_STOP) only on a stopped one. "
        + "Expect about 5 minutes for the stop, and some more until it runs again.",
        Lines(new PoolInputs { DirectoryId = Sample.OtherDirectory, RunningMode = Sample.AutoStop }));

    [Fact]
    public void Changes_in_place_are_listed() => Assert.Contains(
        "Changes in place: description, bundleId (wsb-0abcd1234 → wsb-1abcd1234).", Lines(new PoolInputs { Description = "x", BundleId = Sample.OtherBundle }));

    [Fact]
    public void A_pool_that_ends_stopped_is_not_said_to_run_again() => Assert.Contains(
        "This stops the pool, since AWS changes runningMode (ALWAYS_ON → AUTO_STOP) only on a stopped one. Expect about 5 minutes for the stop.",
        Lines(new PoolInputs { RunningMode = Sample.AutoStop, DesiredState = "STOPPED" }));

    [Theory]
    [InlineData(0, 0, "Nobody is connected now.")]
    [InlineData(1, 1, "Now 1 person is connected. The stop ends their sessions.")]
    [InlineData(3, 3, "Now 3 people are connected. The stop ends their sessions.")]
    [InlineData(3, 2, "Now 2 people are connected and 1 more has a session to come back to. The stop ends their sessions.")]
    [InlineData(3, 1, "Now 1 person is connected and 2 more have sessions to come back to. The stop ends their sessions.")]
    public void People_who_are_connected_are_counted(int sessions, int connected, string line) =>
        Assert.Equal(line, Lines(new PoolInputs { RunningMode = Sample.AutoStop }, new SessionCount(sessions, connected))[^1]);

    [Fact]
    public void A_policy_to_wait_says_how_long() => Assert.Equal(
        "Now 1 person is connected. The stop waits up to 30m00s for them, then it ends their sessions.",
        Lines(new PoolInputs { RunningMode = Sample.AutoStop }, new SessionCount(1, 1), Wait)[^1]);

    [Fact]
    public void A_policy_to_fail_says_so() => Assert.Equal(
        "Now 1 person is connected. The update fails while they are there, and changes nothing.",
        Lines(new PoolInputs { RunningMode = Sample.AutoStop }, new SessionCount(1, 1), Fail)[^1]);

    public static TheoryData<string, string> Unasked { get; } = new()
    {
        { "DISCONNECT", "How many people are connected could not be asked. Whoever is gets disconnected." },
        { "WAIT", "How many people are connected could not be asked. The stop waits up to 30m00s for them." },
        { "FAIL", "How many people are connected could not be asked. If somebody is, the update fails and changes nothing." },
    };

    [Theory]
    [MemberData(nameof(Unasked))]
    public void Without_a_count_the_policy_is_told(string policy, string line) => Assert.Equal(line, PlanText.Describe(
        Sample.PoolName,
        PoolUpdatePlan.Make(PlanSample.Context(new PoolInputs { RunningMode = Sample.AutoStop })),
        policy switch { "WAIT" => Wait, "FAIL" => Fail, _ => StopPolicy.Default },
        sessions: null).Last());

    private static List<string> Lines(PoolInputs declared, SessionCount? sessions = null, StopPolicy? policy = null, string state = WorkspacesPoolState.Running) =>
        [.. PlanText.Describe(
            Sample.PoolName, PoolUpdatePlan.Make(PlanSample.Context(declared, Sample.Pool(state))), policy ?? StopPolicy.Default, sessions ?? new SessionCount(0, 0))];
}
