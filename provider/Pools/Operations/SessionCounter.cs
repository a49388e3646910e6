using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Counts the sessions of a pool.</summary>
internal sealed class SessionCounter(IWorkSpacesClient client)
{
    /// <summary>The most that DescribeWorkspacesPoolSessions gives at once.</summary>
    private const int PageSize = 50;

    public async Task<SessionCount> CountAsync(string poolId, CancellationToken cancellationToken)
    {
        var (sessions, connected) = (0, 0);
        string? next = null;
        do
        {
            var page = await client.DescribeWorkspacesPoolSessionsAsync(
                new DescribeWorkspacesPoolSessionsRequest { PoolId = poolId, Limit = PageSize, NextToken = next }, cancellationToken);
            sessions += page.Sessions.Count;
            connected += page.Sessions.Count(session => session.ConnectionState != SessionConnectionState.NotConnected);
            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));

        return new SessionCount(sessions, connected);
    }
}
