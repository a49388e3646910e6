using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

/// <summary>One user's session on a pool.</summary>
public sealed record WorkspacesPoolSession
{
    public string? AuthenticationType { get; init; }
    public string? ConnectionState { get; init; }
    [AllowNull] public string SessionId { get; init => field = value ?? ""; } = "";
    public string? InstanceId { get; init; }
    [AllowNull] public string PoolId { get; init => field = value ?? ""; } = "";
    public DateTimeOffset? ExpirationTime { get; init; }
    public NetworkAccessConfiguration? NetworkAccessConfiguration { get; init; }
    public DateTimeOffset? StartTime { get; init; }
    [AllowNull] public string UserId { get; init => field = value ?? ""; } = "";
}
