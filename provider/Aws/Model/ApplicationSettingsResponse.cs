using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

/// <summary>The application settings of a pool, and the bucket that AWS made for them.</summary>
public sealed record ApplicationSettingsResponse
{
    [AllowNull] public string Status { get; init => field = value ?? ""; } = "";
    public string? SettingsGroup { get; init; }
    public string? S3BucketName { get; init; }
}
