namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record UpdateWorkspacesPoolRequest(
    string PoolId,
    string? Description,
    string? BundleId,
    string? DirectoryId,
    Capacity? Capacity,
    ApplicationSettings? ApplicationSettings,
    TimeoutSettings? TimeoutSettings,
    RunningMode? RunningMode);
