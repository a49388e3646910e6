namespace WorkSpacesProvider.Aws;

public sealed record WorkspaceBundle
{
    public string? BundleId { get; init; }
    public string? Name { get; init; }
    public string? Owner { get; init; }
    public string? Description { get; init; }
    public string? ImageId { get; init; }
    public RootStorage? RootStorage { get; init; }
    public UserStorage? UserStorage { get; init; }
    public ComputeType? ComputeType { get; init; }
    public DateTimeOffset? LastUpdatedTime { get; init; }
    public DateTimeOffset? CreationTime { get; init; }
    public string? State { get; init; }
    public string? BundleType { get; init; }
}
