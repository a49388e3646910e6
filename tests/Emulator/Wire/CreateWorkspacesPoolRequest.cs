namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record CreateWorkspacesPoolRequest(
    string PoolName,
    string Description,
    string BundleId,
    string DirectoryId,
    Capacity Capacity,
    IReadOnlyList<Tag>? Tags,
    ApplicationSettings? ApplicationSettings,
    TimeoutSettings? TimeoutSettings,
    RunningMode? RunningMode);
