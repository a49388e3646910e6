
namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>How long to wait before each look at a pool: quick at first, since small steps end quickly, then rarer.</summary>
internal static class PollDelays
{
    private const double First = 1;
    private const double Growth = 1.5;

    /// <summary>Rare enough for the account's 2 calls a second, often enough for a live line every half minute.</summary>
    private const double Longest = 15;

    /// <param name="attempt">0 for the first look.</param>
    /// <param name="jitter">0 up to 1; spreads the looks of many pools over a fifth of the delay.</param>
    public static TimeSpan Delay(int attempt, double jitter) =>
        TimeSpan.FromSeconds(Math.Min(First * Math.Pow(Growth, attempt), Longest) * (0.9 + (0.2 * jitter)));
}
