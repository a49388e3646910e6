namespace WorkSpacesProvider.Aws;

public sealed record SelfservicePermissions
{
    public string? RestartWorkspace { get; init; }
    public string? IncreaseVolumeSize { get; init; }
    public string? ChangeComputeType { get; init; }
    public string? SwitchRunningMode { get; init; }
    public string? RebuildWorkspace { get; init; }
}
