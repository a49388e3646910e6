using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Time;

namespace WorkSpacesProvider.Emulator.State;

/// <summary>Everything the emulator knows of pools. Whoever reads or changes it holds <see cref="Lock"/>.</summary>
internal sealed class EmulatorState
{
    private readonly Dictionary<(string Account, string Region), RegionState> _regions = [];
    private readonly bool _seeded;
    private readonly bool _instant;
    private readonly SwitchSettings _initialSwitches;

    /// <param name="clock">The pools' clock.</param>
    /// <param name="random">Where ids come from.</param>
    /// <param name="switches">The switches as started with; a reset returns to them.</param>
    /// <param name="seeded">New accounts and regions get the sample images, bundles and directories.</param>
    /// <param name="instant">Transitions take no time, whatever the switches say.</param>
    public EmulatorState(VirtualClock clock, Random random, SwitchSettings switches, bool seeded, bool instant)
    {
        Clock = clock;
        Ids = new IdGenerator(random);
        Switches = _initialSwitches = switches;
        _seeded = seeded;
        _instant = instant;
    }

    public Lock Lock { get; } = new();

    public VirtualClock Clock { get; }

    public IdGenerator Ids { get; }

    public SwitchSettings Switches { get; set; }

    public List<ProvisioningFailure> ProvisioningFailures { get; } = [];

    public IEnumerable<RegionState> Regions => _regions.Values;

    public TransitionTimes Times => _instant ? TransitionTimes.None : TransitionTimes.Of(Switches);

    /// <summary>The account's data in the region, settled to <paramref name="now"/>.</summary>
    public RegionState Enter(string account, string region, DateTimeOffset now)
    {
        if (!_regions.TryGetValue((account, region), out var state))
        {
            _regions.Add((account, region), state = new RegionState(account, region));
            if (_seeded) SampleCatalog.Fill(state, Ids);
        }

        state.Settle(now, ProvisioningFailures, Switches, Ids);
        return state;
    }

    public bool ProvisioningFails(Pool pool) => ProvisioningFailures.Exists(failure => failure.Applies(pool));

    public void Reset()
    {
        _regions.Clear();
        ProvisioningFailures.Clear();
        Switches = _initialSwitches;
    }
}
