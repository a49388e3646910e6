using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Pools;

/// <summary>One person's session. It takes a slot of the pool from its start to its end, connected or not.</summary>
internal sealed record PoolSession(
    long Sequence,
    string SessionId,
    string UserId,
    ConnectionState ConnectionState,
    string InstanceId,
    string EniId,
    string PrivateIpAddress,
    DateTimeOffset StartTime,
    DateTimeOffset ExpirationTime,
    DateTimeOffset LeavesAt);
