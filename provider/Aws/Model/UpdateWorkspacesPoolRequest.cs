namespace WorkSpacesProvider.Aws;

/// <summary>
/// Changes a pool. An absent member stays as it is; <see cref="RunningMode"/> and <see cref="DirectoryId"/> can only change while the pool
/// is stopped.
/// </summary>
public sealed record UpdateWorkspacesPoolRequest
{
    public required string PoolId { get; init; }

    /// <summary>1-255 characters.</summary>
    public string? Description { get; init; }

    public string? BundleId { get; init; }
    public string? DirectoryId { get; init; }
    public Capacity? Capacity { get; init; }
    public ApplicationSettingsRequest? ApplicationSettings { get; init; }
    public TimeoutSettings? TimeoutSettings { get; init; }
    public string? RunningMode { get; init; }
}
