using WorkSpacesProvider.Emulator.Switches;

namespace WorkSpacesProvider.Emulator.Http;

/// <summary>
/// A token bucket for each account and region. AWS documents two calls a second and no burst; here as many calls may
/// come at once as the burst says, 2 by default.
/// </summary>
internal sealed class RequestThrottle(TimeProvider wall, TimeProvider pools)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Account, string Region), (double Tokens, DateTimeOffset At)> _buckets = [];

    /// <returns>False: the call comes too early.</returns>
    public bool TryTake(string account, string region, SwitchSettings switches)
    {
        var rate = switches.Number(SwitchTable.ThrottleRate);
        if (rate <= 0) return true;

        var burst = switches.Number(SwitchTable.ThrottleBurst);
        var now = (switches.Is(SwitchTable.ThrottleClock, "wall") ? wall : pools).GetUtcNow();
        lock (_lock)
        {
            var (tokens, at) = _buckets.TryGetValue((account, region), out var bucket) ? bucket : (burst, now);
            tokens = Math.Min(burst, tokens + (Math.Max(0, (now - at).TotalSeconds) * rate));
            var allowed = tokens >= 1;
            _buckets[(account, region)] = (allowed ? tokens - 1 : tokens, now);
            return allowed;
        }
    }

    public void Reset()
    {
        lock (_lock) _buckets.Clear();
    }
}
