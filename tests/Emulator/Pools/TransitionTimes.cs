using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>How long each transition takes on the pools' clock.</summary>
internal sealed record TransitionTimes(TimeSpan Create, TimeSpan Start, TimeSpan Stop, TimeSpan Update, TimeSpan Delete, TimeSpan Scale)
{
    public static TransitionTimes None { get; } = new(default, default, default, default, default, default);

    public static TransitionTimes Of(SwitchSettings switches) => new(
        switches.Duration(SwitchTable.CreateSeconds),
        switches.Duration(SwitchTable.StartSeconds),
        switches.Duration(SwitchTable.StopSeconds),
        switches.Duration(SwitchTable.UpdateSeconds),
        switches.Duration(SwitchTable.DeleteSeconds),
        switches.Duration(SwitchTable.ScaleSeconds));
}
