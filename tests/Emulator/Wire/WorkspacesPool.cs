namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record WorkspacesPool(
    string PoolId,
    string PoolArn,
    CapacityStatus CapacityStatus,
    string PoolName,
    string? Description,
    PoolState State,
    DateTimeOffset CreatedAt,
    string BundleId,
    string DirectoryId,
    IReadOnlyList<WorkspacesPoolError>? Errors,
    ApplicationSettings? ApplicationSettings,
    TimeoutSettings? TimeoutSettings,
    RunningMode RunningMode);
