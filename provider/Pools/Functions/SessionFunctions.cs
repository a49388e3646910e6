using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Checking;
using static WorkSpacesProvider.Pools.Functions.ResultValues;

namespace WorkSpacesProvider.Pools.Functions;

/// <summary>getWorkspacesPoolSessions.</summary>
internal static class SessionFunctions
{
    public static FunctionDefinition GetSessions { get; } = new(
        "getWorkspacesPoolSessions",
        [
            PropertyRule.Text(ArgumentName.PoolId, PoolQuery.PoolIdRule, PoolPatterns.PoolId()),
            PropertyRule.Length(ArgumentName.UserId, 2, 128),
            PoolRules.Region,
        ],
        _ => [],
        async call => MapValue.Of(("sessions", List(await FindAsync(call), Write))));

    private static async Task<IReadOnlyList<WorkspacesPoolSession>> FindAsync(FunctionCall call)
    {
        try
        {
            return await call.Lists.Sessions(new DescribeWorkspacesPoolSessionsRequest
            {
                PoolId = call.Arguments.Text(ArgumentName.PoolId)!,
                UserId = call.Arguments.Text(ArgumentName.UserId),
            }).ToListAsync(call.CancellationToken);
        }
        catch (ResourceNotFoundException)
        {
            return [];
        }
    }

    private static MapValue Write(WorkspacesPoolSession session) => Object(
        ("sessionId", session.SessionId),
        ("poolId", session.PoolId),
        ("userId", session.UserId),
        ("authenticationType", session.AuthenticationType),
        ("connectionState", session.ConnectionState),
        ("instanceId", session.InstanceId),
        ("startTime", Time(session.StartTime)),
        ("expirationTime", Time(session.ExpirationTime)),
        ("networkAccessConfiguration", Optional(session.NetworkAccessConfiguration, network => Object(
            ("eniId", network.EniId), ("eniPrivateIpAddress", network.EniPrivateIpAddress)))));
}
