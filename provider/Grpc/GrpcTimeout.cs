using System.Globalization;

namespace WorkSpacesProvider.Grpc;

/// <summary>The value of the grpc-timeout header: 1 to 8 digits and a unit (H, M, S, m, u, n).</summary>
internal static class GrpcTimeout
{
    private const int MaxDigits = 8;
    private const long MaxValue = 99_999_999;
    private const long NanosecondsPerTick = 100;

    // A timer can't be set for longer than 49.7 days.
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private static readonly (char Symbol, long Ticks)[] Units =
    [
        ('u', TimeSpan.TicksPerMicrosecond),
        ('m', TimeSpan.TicksPerMillisecond),
        ('S', TimeSpan.TicksPerSecond),
        ('M', TimeSpan.TicksPerMinute),
        ('H', TimeSpan.TicksPerHour),
    ];

    /// <summary>Reads a timeout of 0 or more; false when the value breaks the grammar.</summary>
    public static bool TryParse(string? value, out TimeSpan timeout)
    {
        timeout = default;
        if (value is null || value.Length is < 2 or > MaxDigits + 1
            || !long.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            return false;

        if (value[^1] == 'n')
        {
            timeout = TimeSpan.FromTicks(amount / NanosecondsPerTick);
            return true;
        }

        foreach (var (symbol, ticks) in Units)
        {
            if (symbol == value[^1])
            {
                timeout = TimeSpan.FromTicks(amount * ticks);
                return true;
            }
        }

        return false;
    }

    /// <summary>The time as a timer takes it: 0 or more, and not too long for one.</summary>
    public static TimeSpan ForTimer(TimeSpan timeout) =>
        timeout < TimeSpan.Zero ? TimeSpan.Zero : timeout < LongestTimer ? timeout : LongestTimer;

    /// <summary>The moment (UTC) at which a timeout ends; <see cref="DateTime.MaxValue"/> when there is none, or none so late.</summary>
    public static DateTime ToDeadline(TimeSpan? timeout, TimeProvider timeProvider)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return timeout is { } time && time < DateTime.MaxValue - now ? now + time : DateTime.MaxValue;
    }

    /// <summary>
    /// Writes a timeout in the finest unit that holds it, rounded up: a server must not give up before its client does.
    /// A timeout that has passed is written as zero.
    /// </summary>
    public static string Format(TimeSpan timeout)
    {
        var ticks = Math.Max(0, timeout.Ticks);
        if (ticks <= MaxValue / NanosecondsPerTick)
            return $"{ticks * NanosecondsPerTick}n";

        foreach (var (symbol, unit) in Units)
        {
            var amount = (ticks / unit) + (ticks % unit == 0 ? 0 : 1);
            if (amount <= MaxValue)
                return $"{amount}{symbol}";
        }

        return $"{MaxValue}H";
    }
}
