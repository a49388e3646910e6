namespace WorkSpacesProvider.Pools;

/// <summary>The names of the pool's properties, as schema.json has them.</summary>
internal static class PoolProperty
{
    public const string PoolName = "poolName";
    public const string Description = "description";
    public const string BundleId = "bundleId";
    public const string DirectoryId = "directoryId";
    public const string Capacity = "capacity";
    public const string DesiredUserSessions = "desiredUserSessions";
    public const string RunningMode = "runningMode";
    public const string TimeoutSettings = "timeoutSettings";
    public const string DisconnectTimeoutInSeconds = "disconnectTimeoutInSeconds";
    public const string IdleDisconnectTimeoutInSeconds = "idleDisconnectTimeoutInSeconds";
    public const string MaxUserDurationInSeconds = "maxUserDurationInSeconds";
    public const string ApplicationSettings = "applicationSettings";
    public const string Status = "status";
    public const string SettingsGroup = "settingsGroup";
    public const string Tags = "tags";
    public const string Region = "region";
    public const string DesiredState = "desiredState";
    public const string StopPolicy = "stopPolicy";
    public const string ActiveSessions = "activeSessions";
    public const string DrainTimeoutInSeconds = "drainTimeoutInSeconds";

    public const string PoolId = "poolId";
    public const string PoolArn = "poolArn";
    public const string State = "state";
    public const string CreatedAt = "createdAt";
    public const string CapacityStatus = "capacityStatus";
    public const string AvailableUserSessions = "availableUserSessions";
    public const string ActualUserSessions = "actualUserSessions";
    public const string ActiveUserSessions = "activeUserSessions";
    public const string Errors = "errors";
    public const string ErrorCode = "errorCode";
    public const string ErrorMessage = "errorMessage";
    public const string S3BucketName = "s3BucketName";
    public const string TagsAll = "tagsAll";

    /// <summary>
    /// Kept in the outputs, out of the schema, while a pool that we stopped could not be started again: the state to bring it back to.
    /// Engines hide names that start with two underscores.
    /// </summary>
    public const string ResumeState = "__resumeState";

    /// <summary>
    /// Kept in the outputs, out of the schema: the keys of the default tags that this pool got. Without them nobody could tell a default
    /// tag that is no longer configured from somebody else's.
    /// </summary>
    public const string DefaultTagKeys = "__defaultTagKeys";
}
