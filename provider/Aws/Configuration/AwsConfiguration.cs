using System.Text;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// The provider's settings for AWS, as the user gave them. What is absent comes from the environment variable named beside it, then from
/// the profile, then from the default.
/// </summary>
public sealed record AwsConfiguration
{
    /// <summary>AWS_REGION, AWS_DEFAULT_REGION, the profile.</summary>
    public string? Region { get; init; }

    /// <summary>AWS_PROFILE, <c>default</c>. A profile named here beats keys in the environment.</summary>
    public string? Profile { get; init; }

    /// <summary>AWS_CONFIG_FILE, <c>~/.aws/config</c>.</summary>
    public string? SharedConfigFile { get; init; }

    /// <summary>AWS_SHARED_CREDENTIALS_FILE, <c>~/.aws/credentials</c>.</summary>
    public string? SharedCredentialsFile { get; init; }

    /// <summary>AWS_ACCESS_KEY_ID. Secret.</summary>
    public string? AccessKey { get; init; }

    /// <summary>AWS_SECRET_ACCESS_KEY. Secret.</summary>
    public string? SecretKey { get; init; }

    /// <summary>AWS_SESSION_TOKEN. Secret.</summary>
    public string? Token { get; init; }

    /// <summary>A role to assume with the credentials found.</summary>
    public AssumeRole? AssumeRole { get; init; }

    /// <summary>AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE.</summary>
    public AssumeRoleWithWebIdentity? AssumeRoleWithWebIdentity { get; init; }

    /// <summary>AWS_ENDPOINT_URL_WORKSPACES, AWS_ENDPOINT_URL, the profile; otherwise AWS's own for the region.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>AWS_USE_FIPS_ENDPOINT.</summary>
    public bool? UseFipsEndpoint { get; init; }

    /// <summary>AWS_USE_DUALSTACK_ENDPOINT.</summary>
    public bool? UseDualstackEndpoint { get; init; }

    /// <summary>How often one call is repeated at most, 0 or more. AWS_MAX_ATTEMPTS, which counts the first attempt too; 8.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>
    /// <c>standard</c> or <c>adaptive</c>. Both give standard retries under the request rate of the process: the SDK's adaptive limiter
    /// stalls a client of few calls for half a minute, and the rate does its work.
    /// </summary>
    public string? RetryMode { get; init; }

    /// <summary>Calls a second, of all clients of the process together; 0.01 or more. AWS allows an account 2.</summary>
    public double RequestsPerSecond { get; init; } = RequestRate.Default;

    private bool PrintMembers(StringBuilder builder)
    {
        // The printed form goes to logs and test output, so secrets are not in it.
        builder.Append($"Region = {Region}, Profile = {Profile}, Endpoint = {Endpoint}, AssumeRole = {AssumeRole?.RoleArn}, ");
        builder.Append($"AssumeRoleWithWebIdentity = {AssumeRoleWithWebIdentity?.RoleArn}, HasKeys = {AccessKey is not null}");
        return true;
    }
}
