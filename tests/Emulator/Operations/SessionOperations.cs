using WorkSpacesProvider.Emulator.Pools;
using WorkSpacesProvider.Emulator.Wire;

namespace WorkSpacesProvider.Emulator.Operations;

/// <summary>The operations on the sessions of pools.</summary>
internal static class SessionOperations
{
    /// <summary>From the service model's documentation of Limit.</summary>
    private const int DefaultPageSize = 20;

    public static DescribeWorkspacesPoolSessionsResult Describe(CallContext call, DescribeWorkspacesPoolSessionsRequest request)
    {
        var pool = call.Region.FindPool(request.PoolId) ?? throw AwsErrors.ResourceNotFound("Pool", request.PoolId);
        var sessions = pool.Sessions.Where(
            session => request.UserId is null || string.Equals(session.UserId, request.UserId, StringComparison.Ordinal));
        var (page, nextToken) = Pages.Take(
            sessions, session => session.Sequence, request.Limit ?? DefaultPageSize, request.NextToken, $"sessions/{pool.PoolId}");
        return new(page.Select(session => View(pool, session)).ToList(), nextToken);
    }

    public static void Terminate(CallContext call, TerminateWorkspacesPoolSessionRequest request)
    {
        foreach (var pool in call.Region.Pools)
        {
            var session = pool.Sessions.Find(session => string.Equals(session.SessionId, request.SessionId, StringComparison.Ordinal));
            if (session is null) continue;
            call.Region.Put(pool with { Sessions = pool.Sessions.Remove(session) });
            return;
        }

        throw AwsErrors.ResourceNotFound("Session", request.SessionId);
    }

    public static WorkspacesPoolSession View(Pool pool, PoolSession session) => new(
        session.SessionId,
        pool.PoolId,
        session.UserId,
        "SAML",
        session.ConnectionState,
        session.InstanceId,
        session.StartTime,
        session.ExpirationTime,
        new NetworkAccessConfiguration(session.PrivateIpAddress, session.EniId));
}
