using System.Collections.Immutable;
using System.Text.Json;
using WorkSpacesProvider.Emulator.Operations;
using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Control;

/// <summary>Looks at pools and changes them behind everybody's back. The caller holds the state's lock.</summary>
internal sealed class PoolControl(EmulatorState state)
{
    public IReadOnlyList<PoolDump> All()
    {
        var now = state.Clock.GetUtcNow();
        return state.Regions.ToList()
            .Select(region => state.Enter(region.AccountId, region.Region, now))
            .SelectMany(region => region.Pools.Select(pool => Dump(region, pool, now)))
            .ToList();
    }

    public PoolDump One(string poolId)
    {
        var (region, pool, now) = Find(poolId);
        return Dump(region, pool, now);
    }

    public PoolDump Change(string poolId, PoolSeed change)
    {
        var (region, pool, now) = Find(poolId);
        if (change.PoolId is not null) throw new ControlException(400, "A pool's id can not be changed; leave PoolId out.");
        PoolDrift.Apply(region, pool, change, now);
        return One(poolId);
    }

    public void Remove(string poolId)
    {
        var (region, pool, _) = Find(poolId);
        region.Remove(pool);
    }

    public PoolDump SetTags(string poolId, IReadOnlyDictionary<string, string> tags)
    {
        var (region, _, now) = Find(poolId);
        region.TagsOf(poolId).Change(tags.ToImmutableSortedDictionary(StringComparer.Ordinal), now);
        return One(poolId);
    }

    public PoolDump SetErrors(string poolId, IReadOnlyList<WorkspacesPoolError> errors)
    {
        var (region, pool, _) = Find(poolId);
        region.Put(pool with { Errors = [.. errors] });
        return One(poolId);
    }

    public PoolDump AddSessions(string poolId, SessionsRequest request)
    {
        var (region, pool, now) = Find(poolId);
        if (!SessionTraffic.TakesSessions(pool))
            throw new ControlException(409, $"Pool '{poolId}' is {pool.State}; sessions need a RUNNING pool.");
        if (request.Count is < 1 or > 10_000) throw new ControlException(400, $"count is {request.Count}; it must be from 1 to 10000.");

        var free = pool.ActualUserSessions(now, state.ProvisioningFails(pool)) - pool.Sessions.Count;
        if (request.Count > free)
            throw new ControlException(409, $"Pool '{poolId}' has {free} free slots; {request.Count} sessions do not fit.");

        TimeSpan? stay = request.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
        for (var number = 1; number <= request.Count; number++)
        {
            var userId = request.Count == 1 ? request.UserId : $"{request.UserId}-{number}";
            pool = SessionTraffic.Connect(pool, userId, now, stay, request.ConnectionState, state.Ids);
        }

        region.Put(pool);
        return One(poolId);
    }

    /// <param name="poolId">The pool.</param>
    /// <param name="sessionId">The session that ends; null = all.</param>
    public PoolDump EndSessions(string poolId, string? sessionId)
    {
        var (region, pool, _) = Find(poolId);
        region.Put(pool with
        {
            Sessions = pool.Sessions.RemoveAll(
                session => sessionId is null || string.Equals(session.SessionId, sessionId, StringComparison.Ordinal)),
        });
        return One(poolId);
    }

    private (RegionState Region, Pool Pool, DateTimeOffset Now) Find(string poolId)
    {
        var now = state.Clock.GetUtcNow();
        foreach (var region in state.Regions.ToList())
        {
            if (state.Enter(region.AccountId, region.Region, now).FindPool(poolId) is { } pool) return (region, pool, now);
        }

        throw new ControlException(404, $"There is no pool '{poolId}' in any account or region.");
    }

    private PoolDump Dump(RegionState region, Pool pool, DateTimeOffset now) => new(
        region.AccountId,
        region.Region,
        JsonSerializer.SerializeToElement(PoolView.Of(new CallContext(state, region, now), pool), WireFormat.Json.WorkspacesPool),
        region.TagsOf(pool.PoolId).Latest,
        pool.Sessions
            .Select(session => JsonSerializer.SerializeToElement(SessionOperations.View(pool, session), WireFormat.Json.WorkspacesPoolSession))
            .ToList(),
        pool.Ahead);
}
