using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools;

/// <summary>The declared pool, typed. A member is null where the program leaves it out, or where a preview doesn't know it yet.</summary>
internal sealed record PoolInputs
{
    public string? PoolName { get; init; }

    public string? Description { get; init; }

    public string? BundleId { get; init; }

    public string? DirectoryId { get; init; }

    public int? DesiredUserSessions { get; init; }

    public string? RunningMode { get; init; }

    public TimeoutSettings TimeoutSettings { get; init; } = new();

    public string? ApplicationSettingsStatus { get; init; }

    public string? SettingsGroup { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? Region { get; init; }

    /// <summary>RUNNING, STOPPED, or null to leave the pool as it is found.</summary>
    public string? DesiredState { get; init; }

    public StopPolicy StopPolicy { get; init; } = StopPolicy.Default;

    /// <summary>Reads inputs, or outputs: they repeat the inputs' names.</summary>
    public static PoolInputs Read(MapValue inputs)
    {
        var timeouts = inputs.Map(PoolProperty.TimeoutSettings) ?? MapValue.Empty;
        var settings = inputs.Map(PoolProperty.ApplicationSettings) ?? MapValue.Empty;
        return new PoolInputs
        {
            PoolName = inputs.Text(PoolProperty.PoolName),
            Description = inputs.Text(PoolProperty.Description),
            BundleId = inputs.Text(PoolProperty.BundleId),
            DirectoryId = inputs.Text(PoolProperty.DirectoryId),
            DesiredUserSessions = inputs.Map(PoolProperty.Capacity)?.Integer(PoolProperty.DesiredUserSessions),
            RunningMode = inputs.Text(PoolProperty.RunningMode),
            TimeoutSettings = new TimeoutSettings
            {
                DisconnectTimeoutInSeconds = timeouts.Integer(PoolProperty.DisconnectTimeoutInSeconds),
                IdleDisconnectTimeoutInSeconds = timeouts.Integer(PoolProperty.IdleDisconnectTimeoutInSeconds),
                MaxUserDurationInSeconds = timeouts.Integer(PoolProperty.MaxUserDurationInSeconds),
            },
            ApplicationSettingsStatus = settings.Text(PoolProperty.Status),
            SettingsGroup = settings.Text(PoolProperty.SettingsGroup),
            Tags = inputs.TextsByName(PoolProperty.Tags),
            Region = inputs.Text(PoolProperty.Region),
            DesiredState = inputs.Text(PoolProperty.DesiredState),
            StopPolicy = ReadStopPolicy(inputs.Map(PoolProperty.StopPolicy) ?? MapValue.Empty),
        };
    }

    private static StopPolicy ReadStopPolicy(MapValue policy) => new(
        policy.Text(PoolProperty.ActiveSessions) switch
        {
            "WAIT" => ActiveSessionsPolicy.Wait,
            "FAIL" => ActiveSessionsPolicy.Fail,
            _ => ActiveSessionsPolicy.Disconnect,
        },
        policy.Integer(PoolProperty.DrainTimeoutInSeconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : StopPolicy.DefaultDrainTimeout);
}
