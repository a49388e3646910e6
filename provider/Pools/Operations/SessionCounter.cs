using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Counts the sessions of a pool.</summary>
internal sealed class SessionCounter(IWorkSpacesClient client)
{
    public async Task<SessionCount> CountAsync(string poolId, CancellationToken cancellationToken)
    {
        var (sessions, connected) = (0, 0);
        await foreach (var session in new AwsLists(client, cancellationToken).Sessions(new DescribeWorkspacesPoolSessionsRequest { PoolId = poolId }))
        {
            sessions++;
            connected += session.ConnectionState == SessionConnectionState.NotConnected ? 0 : 1;
        }

        return new SessionCount(sessions, connected);
    }
}
