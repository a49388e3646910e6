using System.Text;

namespace WorkSpacesProvider.Aws;

/// <summary>A role to assume.</summary>
public sealed record AssumeRole
{
    public required string RoleArn { get; init; }

    /// <summary>Shows in CloudTrail; 2-64 characters. Absent: <c>workspaces-pools-provider</c>.</summary>
    public string? SessionName { get; init; }

    /// <summary>What the role's owner demands of outside callers. Not printed.</summary>
    public string? ExternalId { get; init; }

    /// <summary>900-43200, at most the role's own limit. Absent: 3600.</summary>
    public int? DurationSeconds { get; init; }

    /// <summary>A policy as JSON that narrows the role's permissions.</summary>
    public string? Policy { get; init; }

    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"RoleArn = {RoleArn}, SessionName = {SessionName}");
        return true;
    }
}
