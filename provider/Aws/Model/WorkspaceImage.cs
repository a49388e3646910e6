using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

/// <summary>An image. AWS promises none of its members.</summary>
public sealed record WorkspaceImage
{
    public string? ImageId { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public OperatingSystem? OperatingSystem { get; init; }
    public string? State { get; init; }
    public string? RequiredTenancy { get; init; }
    public string? ErrorCode { get; init; }
    public string? ErrorMessage { get; init; }

    /// <summary>When the image was made; of a shared image, when the original was.</summary>
    public DateTimeOffset? Created { get; init; }

    public string? OwnerAccountId { get; init; }
    public UpdateResult? Updates { get; init; }
    [AllowNull] public IReadOnlyList<ErrorDetails> ErrorDetails { get; init => field = value ?? []; } = [];
}
