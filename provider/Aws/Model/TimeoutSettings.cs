namespace WorkSpacesProvider.Aws;

/// <summary>Session time limits of a pool, in seconds. An absent member is left to AWS.</summary>
public sealed record TimeoutSettings
{
    /// <summary>How long a session outlives its connection: 60-36000.</summary>
    public int? DisconnectTimeoutInSeconds { get; init; }

    /// <summary>How long a user may be idle: 0-36000; 0 means for ever.</summary>
    public int? IdleDisconnectTimeoutInSeconds { get; init; }

    /// <summary>The longest life of a session: 600-432000.</summary>
    public int? MaxUserDurationInSeconds { get; init; }
}
