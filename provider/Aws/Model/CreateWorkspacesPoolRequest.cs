namespace WorkSpacesProvider.Aws;

/// <summary>Asks for a new pool. AWS knows no client token: names are unique per account and region instead.</summary>
public sealed record CreateWorkspacesPoolRequest
{
    /// <summary>1-64 characters: letters, digits, <c>_</c>, <c>.</c>, <c>-</c>, the first a letter or digit. It never changes.</summary>
    public required string PoolName { get; init; }

    /// <summary>1-255 characters. AWS demands one.</summary>
    public string? Description { get; init; }

    public required string BundleId { get; init; }
    public required string DirectoryId { get; init; }
    public required Capacity Capacity { get; init; }
    public IReadOnlyList<Tag>? Tags { get; init; }
    public ApplicationSettingsRequest? ApplicationSettings { get; init; }
    public TimeoutSettings? TimeoutSettings { get; init; }
    public string? RunningMode { get; init; }
}
