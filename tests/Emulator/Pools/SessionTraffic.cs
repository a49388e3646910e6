using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>People who come and go: sessions end when their time is up, and begin by themselves where a switch says so.</summary>
internal static class SessionTraffic
{
    private static readonly TimeSpan DefaultLongestSession = TimeSpan.FromHours(16);

    public static Pool Settle(Pool pool, DateTimeOffset now, bool provisioningFails, SwitchSettings switches, IdGenerator ids)
    {
        if (pool.Sessions.Exists(session => session.LeavesAt <= now))
            pool = pool with { Sessions = pool.Sessions.RemoveAll(session => session.LeavesAt <= now) };

        var perHour = switches.Number(SwitchTable.SessionsPerHour);
        if (perHour <= 0 || !TakesSessions(pool)) return pool.NextArrivalOfUser is null ? pool : pool with { NextArrivalOfUser = null };

        var interval = TimeSpan.FromHours(1 / perHour);
        var stay = TimeSpan.FromMinutes(switches.Number(SwitchTable.SessionMinutes));
        var next = pool.NextArrivalOfUser ?? now + interval;

        // Whoever came and left between two looks is not missed.
        if (now - next > stay) next = now - stay;
        for (; next <= now; next += interval)
        {
            if (next + stay > now && pool.Sessions.Count < pool.ActualUserSessions(now, provisioningFails))
                pool = Connect(pool, $"user-{ids.NextSequence()}", next, stay, ConnectionState.CONNECTED, ids);
        }

        return pool with { NextArrivalOfUser = next };
    }

    /// <summary>Sessions can begin on a pool that runs, or runs again after the update under way.</summary>
    public static bool TakesSessions(Pool pool) =>
        pool.State == PoolState.RUNNING || pool is { State: PoolState.UPDATING, Ahead: [{ State: PoolState.RUNNING }] };

    /// <param name="pool">The pool; the caller has made sure that a slot is free.</param>
    /// <param name="userId">2-128 characters.</param>
    /// <param name="start">When the session began.</param>
    /// <param name="stay">How long the person stays; null = until the pool's longest session is over.</param>
    /// <param name="connection">Connected, or away within the disconnect timeout.</param>
    /// <param name="ids">Where new ids come from.</param>
    public static Pool Connect(Pool pool, string userId, DateTimeOffset start, TimeSpan? stay, ConnectionState connection, IdGenerator ids)
    {
        var longest = pool.TimeoutSettings?.MaxUserDurationInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultLongestSession;
        var expiration = start + longest;
        var leaves = stay is { } length && start + length < expiration ? start + length : expiration;
        return pool with
        {
            Sessions = pool.Sessions.Add(new PoolSession(
                ids.NextSequence(),
                ids.SessionId(),
                userId,
                connection,
                ids.InstanceId(),
                ids.EniId(),
                ids.PrivateIpAddress(),
                start,
                expiration,
                leaves)),
        };
    }
}
