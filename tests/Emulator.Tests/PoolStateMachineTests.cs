using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class PoolStateMachineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TransitionTimes Times = TransitionTimes.Of(SwitchSettings.Defaults);

    [Theory]
    [InlineData("Start", "STOPPED")]
    [InlineData("Stop", "RUNNING")]
    [InlineData("Update", "STOPPED RUNNING")]
    [InlineData("Terminate", "STOPPED")]
    public void An_operation_is_accepted_in_its_states_only(string operation, string accepted)
    {
        var states = Enum.GetValues<PoolState>()
            .Where(state => PoolStateMachine.Decide(state, Enum.Parse<PoolOperation>(operation), SwitchSettings.Defaults) == Verdict.Accepted)
            .Select(state => state.ToString());

        Assert.Equal(accepted.Split(' ').Order(StringComparer.Ordinal), states.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CREATING")]
    [InlineData("STARTING")]
    [InlineData("STOPPING")]
    [InlineData("UPDATING")]
    [InlineData("DELETING")]
    public void Every_operation_waits_while_a_pool_is_on_its_way(string state)
    {
        foreach (var operation in Enum.GetValues<PoolOperation>())
            Assert.Equal(Verdict.InProgress, PoolStateMachine.Decide(Enum.Parse<PoolState>(state), operation, SwitchSettings.Defaults));
    }

    [Theory]
    [InlineData("Start", "RUNNING")]
    [InlineData("Stop", "STOPPED")]
    [InlineData("Terminate", "RUNNING")]
    public void A_resting_pool_refuses_what_does_not_fit_its_state(string operation, string state) =>
        Assert.Equal(Verdict.WrongState, PoolStateMachine.Decide(Enum.Parse<PoolState>(state), Enum.Parse<PoolOperation>(operation), SwitchSettings.Defaults));

    [Fact]
    public void A_started_pool_runs_when_its_time_has_come_and_not_before()
    {
        var starting = PoolStateMachine.Start(NewPool(PoolState.STOPPED), Noon, Times, SwitchSettings.Defaults);

        Assert.Equal(PoolState.STARTING, PoolStateMachine.Settle(starting, Noon.AddSeconds(299), false)!.State);
        Assert.Equal(PoolState.RUNNING, PoolStateMachine.Settle(starting, Noon.AddSeconds(300), false)!.State);
    }

    [Fact]
    public void A_terminated_pool_is_gone_in_the_end()
    {
        var deleting = PoolStateMachine.Terminate(NewPool(PoolState.STOPPED), Noon, Times, SwitchSettings.Defaults);

        Assert.Equal(PoolState.DELETING, deleting.State);
        Assert.Null(PoolStateMachine.Settle(deleting, Noon.AddSeconds(60), false));
    }

    [Fact]
    public void An_update_returns_to_the_state_it_came_from()
    {
        foreach (var state in (PoolState[])[PoolState.RUNNING, PoolState.STOPPED])
        {
            var updating = PoolStateMachine.Update(NewPool(state), Describe("new"), Noon, Times, SwitchSettings.Defaults);

            Assert.Equal(PoolState.UPDATING, updating.State);
            Assert.Equal(state, PoolStateMachine.Settle(updating, Noon.AddSeconds(30), false)!.State);
        }
    }

    [Fact]
    public void Instances_come_evenly_while_a_pool_starts()
    {
        var starting = PoolStateMachine.Start(NewPool(PoolState.STOPPED), Noon, Times, SwitchSettings.Defaults);

        Assert.Equal([0, 5, 10], new[] { 0, 150, 300 }.Select(seconds => starting.ActualUserSessions(Noon.AddSeconds(seconds), false)));
    }

    [Fact]
    public void A_held_start_never_arrives()
    {
        var starting = PoolStateMachine.Start(NewPool(PoolState.STOPPED), Noon, Times, SwitchSettings.Defaults);

        Assert.Equal(PoolState.STARTING, PoolStateMachine.Settle(starting, Noon.AddDays(1), startIsHeld: true)!.State);
    }

    private static PoolChange Describe(string text) => new(new("wspool-000000001", text, null, null, null, null, null, null), "bucket");

    private static Pool NewPool(PoolState state) => new()
    {
        Sequence = 1,
        PoolId = "wspool-000000001",
        PoolArn = "arn",
        PoolName = "office",
        BundleId = "wsb-office2022",
        DirectoryId = "wsd-pools00001",
        DesiredUserSessions = 10,
        RunningMode = RunningMode.AUTO_STOP,
        CreatedAt = Noon,
        State = state,
    };
}
