namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>Pools to test with, and what the fake AWS makes of requests.</summary>
internal static class Sample
{
    public const string Account = "123456789012";
    public const string PoolId = "wspool-0abcd1234";
    public const string PoolName = "support";
    public const string Bundle = "wsb-0abcd1234";
    public const string OtherBundle = "wsb-1abcd1234";
    public const string Directory = "wsd-0abcd1234";
    public const string OtherDirectory = "wsd-1abcd1234";
    public const string AlwaysOn = PoolsRunningMode.AlwaysOn;
    public const string AutoStop = PoolsRunningMode.AutoStop;

    public static WorkspacesPool Pool(string state = WorkspacesPoolState.Running, string poolId = PoolId, string poolName = PoolName) => new()
    {
        PoolId = poolId,
        PoolArn = Arn(poolId, "us-east-1"),
        PoolName = poolName,
        State = state,
        Description = "Managed as code",
        BundleId = Bundle,
        DirectoryId = Directory,
        RunningMode = AlwaysOn,
        CreatedAt = ManualTimeProvider.Start - TimeSpan.FromDays(1),
        CapacityStatus = new CapacityStatus { DesiredUserSessions = 5, ActualUserSessions = 5, AvailableUserSessions = 5 },
        ApplicationSettings = new ApplicationSettingsResponse { Status = ApplicationSettingsStatusEnum.Disabled },
        TimeoutSettings = new TimeoutSettings { DisconnectTimeoutInSeconds = 900, IdleDisconnectTimeoutInSeconds = 0, MaxUserDurationInSeconds = 57600 },
    };

    public static string Arn(string poolId, string region) => $"arn:aws:workspaces:{region}:123456789012:workspacespool/{poolId}";

    /// <summary>The inputs that declare <see cref="Pool"/>, as a check leaves them.</summary>
    public static MapValue Inputs() => MapValue.Of(
        (PoolProperty.PoolName, PoolName),
        (PoolProperty.Description, "Managed as code"),
        (PoolProperty.BundleId, Bundle),
        (PoolProperty.DirectoryId, Directory),
        (PoolProperty.Capacity, Capacity(5)),
        (PoolProperty.RunningMode, AlwaysOn));

    public static MapValue Capacity(int desiredUserSessions) => MapValue.Of((PoolProperty.DesiredUserSessions, desiredUserSessions));

    public static MapValue Tags(params IEnumerable<(string Key, string Value)> tags) => MapValue.Of(tags.Select(tag => (tag.Key, (PropertyValue)tag.Value)));

    public static WorkspacesPoolError Error(string code, string message = "No.") => new() { ErrorCode = code, ErrorMessage = message };

    public static WorkspacesPoolSession Session(string state = SessionConnectionState.Connected) => new() { PoolId = PoolId, ConnectionState = state };

    public static WorkspacesPool Created(CreateWorkspacesPoolRequest request, string poolId, DateTimeOffset createdAt) => new()
    {
        PoolId = poolId,
        PoolArn = Arn(poolId, "us-east-1"),
        PoolName = request.PoolName,
        State = WorkspacesPoolState.Creating,
        Description = request.Description,
        BundleId = request.BundleId,
        DirectoryId = request.DirectoryId,
        RunningMode = request.RunningMode ?? AutoStop,
        CreatedAt = createdAt,
        CapacityStatus = new CapacityStatus { DesiredUserSessions = request.Capacity.DesiredUserSessions },
        ApplicationSettings = Settings(request.ApplicationSettings),
        TimeoutSettings = request.TimeoutSettings,
    };

    public static WorkspacesPool Updated(WorkspacesPool pool, UpdateWorkspacesPoolRequest request) => pool with
    {
        Description = request.Description ?? pool.Description,
        BundleId = request.BundleId ?? pool.BundleId,
        DirectoryId = request.DirectoryId ?? pool.DirectoryId,
        RunningMode = request.RunningMode ?? pool.RunningMode,
        CapacityStatus = request.Capacity is null
            ? pool.CapacityStatus
            : pool.CapacityStatus with { DesiredUserSessions = request.Capacity.DesiredUserSessions },
        ApplicationSettings = request.ApplicationSettings is null ? pool.ApplicationSettings : Settings(request.ApplicationSettings),
        TimeoutSettings = request.TimeoutSettings ?? pool.TimeoutSettings,
    };

    private static ApplicationSettingsResponse Settings(ApplicationSettingsRequest? request) => new()
    {
        Status = request?.Status ?? ApplicationSettingsStatusEnum.Disabled,
        SettingsGroup = request?.SettingsGroup,
        S3BucketName = request?.Status == ApplicationSettingsStatusEnum.Enabled ? "wspool-app-settings-us-east-1-123456789012" : null,
    };
}
