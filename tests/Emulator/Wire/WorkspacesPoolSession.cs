namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record WorkspacesPoolSession(
    string SessionId,
    string PoolId,
    string UserId,
    string AuthenticationType,
    ConnectionState ConnectionState,
    string InstanceId,
    DateTimeOffset StartTime,
    DateTimeOffset ExpirationTime,
    NetworkAccessConfiguration NetworkAccessConfiguration);
