namespace WorkSpacesProvider.Aws;

/// <summary>What is sent again after a failure, and when.</summary>
/// <param name="maxRetries">The most repetitions of one call, 0 or more.</param>
/// <param name="time">The clock that the waits go by.</param>
/// <param name="jitter">Spreads the waits of concurrent callers.</param>
internal sealed class RetryRules(int maxRetries, TimeProvider time, Jitter jitter)
{
    /// <summary>More than the SDK's 2: an account shares its two calls a second with every other tool, so throttling is normal.</summary>
    public const int DefaultMaxRetries = 8;

    // An unreachable endpoint is mostly a wrong setting; with one repetition its error comes within 10 seconds.
    private const int MaxRetriesWhenUnreachable = 1;
    private const int MaxRetriesWhenTimedOut = 1;

    private static readonly TimeSpan LongestAskedDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);

    public int MaxRetries => maxRetries;

    /// <summary>Whether a call that failed after <paramref name="retries"/> repetitions is sent once more.</summary>
    public bool ShouldRetry(FailureKind failure, bool isRepeatable, int retries) => retries < failure switch
    {
        FailureKind.Throttled => maxRetries,
        FailureKind.Unreachable => Math.Min(MaxRetriesWhenUnreachable, maxRetries),
        FailureKind.TimedOut when isRepeatable => Math.Min(MaxRetriesWhenTimedOut, maxRetries),
        FailureKind.AnswerLost when isRepeatable => maxRetries,
        _ => 0,
    };

    /// <summary>The wait before the repetition number <paramref name="retry"/> (from 1): a random part of 1 s, 2 s, 4 s … 20 s.</summary>
    public static TimeSpan Delay(int retry, double jitter) =>
        TimeSpan.FromSeconds(jitter * Math.Min(Math.Pow(2, retry - 1), LongestDelay.TotalSeconds));

    /// <summary>Our own wait, or the one that AWS asked for where that is longer; of it at most a minute.</summary>
    public static TimeSpan Longer(TimeSpan own, TimeSpan asked) =>
        TimeSpan.FromTicks(Math.Max(own.Ticks, Math.Min(asked.Ticks, LongestAskedDelay.Ticks)));

    /// <param name="retry">Which repetition, from 1.</param>
    /// <param name="asked">What AWS asked for, or zero.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitAsync(int retry, TimeSpan asked, CancellationToken cancellationToken) =>
        Task.Delay(Longer(Delay(retry, jitter.Next()), asked), time, cancellationToken);
}
