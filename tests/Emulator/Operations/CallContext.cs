using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>What an operation works on: the caller's account in the region, and the time.</summary>
internal sealed record CallContext(EmulatorState State, RegionState Region, DateTimeOffset Now)
{
    public SwitchSettings Switches => State.Switches;

    public TransitionTimes Times => State.Times;

    public int PageSize(int? asked) => asked ?? Switches.Whole(SwitchTable.DefaultPageSize);
}
