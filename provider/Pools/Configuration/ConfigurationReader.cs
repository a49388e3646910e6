using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Configuration;

/// <summary>Reads a configuration that was checked.</summary>
internal static class ConfigurationReader
{
    /// <param name="configuration">The checked values.</param>
    /// <param name="environment">Reads an environment variable.</param>
    public static ProviderConfiguration Read(MapValue configuration, Func<string, string?> environment) => new(
        new AwsConfiguration
        {
            Region = configuration.Text("region"),
            Profile = configuration.Text("profile"),
            SharedConfigFile = configuration.Text("sharedConfigFile"),
            SharedCredentialsFile = configuration.Text("sharedCredentialsFile"),
            AccessKey = configuration.Text("accessKey"),
            SecretKey = configuration.Text("secretKey"),
            Token = configuration.Text("token"),
            AssumeRole = ReadAssumeRole(configuration.Map("assumeRole")),
            AssumeRoleWithWebIdentity = ReadWebIdentity(configuration.Map("assumeRoleWithWebIdentity"), environment),
            Endpoint = configuration.Text("endpoint") is { } endpoint ? new Uri(endpoint) : null,
            UseFipsEndpoint = configuration.Flag("useFipsEndpoint"),
            UseDualstackEndpoint = configuration.Flag("useDualstackEndpoint"),
            MaxRetries = configuration.Integer("maxRetries"),
            RetryMode = configuration.Text("retryMode"),
            RequestsPerSecond = configuration.Number("requestsPerSecond") ?? new AwsConfiguration().RequestsPerSecond,
        },
        new TagPolicy(
            (configuration.Map("defaultTags") ?? MapValue.Empty).TextsByName("tags"),
            (configuration.Map("ignoreTags") ?? MapValue.Empty).Texts("keys").ToHashSet(StringComparer.Ordinal),
            (configuration.Map("ignoreTags") ?? MapValue.Empty).Texts("keyPrefixes")),
        configuration.Texts("allowedAccountIds"),
        configuration.Texts("forbiddenAccountIds"));

    private static AssumeRole? ReadAssumeRole(MapValue? role) => role?.Text("roleArn") is not { } arn ? null : new AssumeRole
    {
        RoleArn = arn,
        SessionName = role.Text("sessionName"),
        ExternalId = role.Text("externalId"),
        DurationSeconds = role.Integer("durationSeconds"),
        Policy = role.Text("policy"),
    };

    /// <summary>Members that are left out come from the variables that every AWS tool reads.</summary>
    private static AssumeRoleWithWebIdentity? ReadWebIdentity(MapValue? role, Func<string, string?> environment)
    {
        var arn = role?.Text("roleArn") ?? environment("AWS_ROLE_ARN");
        var file = role?.Text("webIdentityTokenFile") ?? environment("AWS_WEB_IDENTITY_TOKEN_FILE");
        return role is null || arn is null || file is null
            ? null
            : new AssumeRoleWithWebIdentity { RoleArn = arn, WebIdentityTokenFile = file, SessionName = role.Text("sessionName") };
    }
}
