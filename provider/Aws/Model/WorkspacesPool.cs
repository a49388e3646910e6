using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace WorkSpacesProvider.Aws;

/// <summary>A pool as AWS describes it. It holds no tags; those come from DescribeTags.</summary>
public sealed record WorkspacesPool
{
    [JsonRequired] public string PoolId { get; init; } = "";
    [AllowNull] public string PoolArn { get; init => field = value ?? ""; } = "";
    [AllowNull] public CapacityStatus CapacityStatus { get; init => field = value ?? new(); } = new();
    [JsonRequired] public string PoolName { get; init; } = "";
    public string? Description { get; init; }
    [JsonRequired] public string State { get; init; } = "";
    public DateTimeOffset CreatedAt { get; init; }
    [AllowNull] public string BundleId { get; init => field = value ?? ""; } = "";
    [AllowNull] public string DirectoryId { get; init => field = value ?? ""; } = "";
    [AllowNull] public IReadOnlyList<WorkspacesPoolError> Errors { get; init => field = value ?? []; } = [];
    public ApplicationSettingsResponse? ApplicationSettings { get; init; }
    public TimeoutSettings? TimeoutSettings { get; init; }
    public string? RunningMode { get; init; }
}
