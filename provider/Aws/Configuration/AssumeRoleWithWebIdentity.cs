namespace WorkSpacesProvider.Aws;

/// <summary>A role to assume with the token of another identity provider, as CI systems and Kubernetes hand out.</summary>
public sealed record AssumeRoleWithWebIdentity
{
    public required string RoleArn { get; init; }

    /// <summary>The file that holds the token. It is read anew each time the credentials are renewed.</summary>
    public required string WebIdentityTokenFile { get; init; }

    /// <summary>Shows in CloudTrail; 2-64 characters. Absent: <c>workspaces-pools-provider</c>.</summary>
    public string? SessionName { get; init; }
}
