using System.Globalization;

namespace WorkSpacesProvider.Grpc;

/// <summary>The value of the grpc-timeout header: 1 to 8 digits and a unit (H, M, S, m, u, n).</summary>
internal static class GrpcTimeout
{
    /// <summary>A timer can't be set for longer (49.7 days); nobody will be there to notice.</summary>
    public static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private const int MaxDigits = 8;
    private const long MaxValue = 99_999_999;
    private const long NanosecondsPerTick = 100;

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
