using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// Finds the credentials of the process, once: the configuration's keys, its profile, the environment's keys, a web identity, the default
/// profile, the container's, the instance's. A role of the configuration is assumed with what was found.
/// </summary>
internal sealed class CredentialsChain(AwsSettings settings, StsClients sts, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private AWSCredentials? _found;

    /// <param name="region">Where STS is asked for the credentials of a role.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="CredentialsException">There are none. The next call searches again.</exception>
    public async Task<AWSCredentials> GetAsync(string region, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _found ??= await FindAsync(region, cancellationToken);
            await FetchAsync(_found, cancellationToken);
            return _found;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>
    /// Fetches or renews what the pipeline would fetch in the middle of a call, where a failure would look like one of the call.
    /// </summary>
    private static async Task FetchAsync(AWSCredentials credentials, CancellationToken cancellationToken)
    {
        try
        {
            await credentials.GetCredentialsAsync().WaitAsync(cancellationToken);
        }
        catch (Exception e) when (e is not WorkSpacesException && !cancellationToken.IsCancellationRequested)
        {
            throw new CredentialsException(
                $"The AWS credentials can't be fetched: {FailureTranslator.FirstLine(e.Message).TrimEnd('.')}. "
                + "If they come from IAM Identity Center, log in with: aws sso login");
        }
    }

    private async Task<AWSCredentials> FindAsync(string region, CancellationToken cancellationToken)
    {
        var source = await FindSourceAsync(region, cancellationToken) ?? throw NoneFound();
        return settings.Configuration.AssumeRole is { } role ? RoleCredentials.Assume(role, source, sts, region) : source;
    }

    private async Task<AWSCredentials?> FindSourceAsync(string region, CancellationToken cancellationToken)
    {
        var configuration = settings.Configuration;
        if (EnvironmentCredentials.Create(configuration.AccessKey, configuration.SecretKey, configuration.Token) is { } keys)
            return keys;

        if (configuration.AssumeRoleWithWebIdentity is { } webIdentity)
            return RoleCredentials.AssumeWithWebIdentity(webIdentity, sts, region);

        if (configuration.Profile is { } profile)
            return await FindProfileAsync(profile, region, cancellationToken) ?? throw NoProfile(profile);

        return EnvironmentCredentials.Find(settings.Environment)
            ?? WebIdentityOfEnvironment(region)
            ?? await FindProfileAsync(settings.ProfileName, region, cancellationToken)
            ?? (settings.Environment("AWS_PROFILE") is { } missing ? throw NoProfile(missing) : (AWSCredentials?)null)
            ?? ContainerOfEnvironment()
            ?? await InstanceMetadata.FindAsync(settings.Environment, time, cancellationToken);
    }

    private Task<AWSCredentials?> FindProfileAsync(string name, string region, CancellationToken cancellationToken) =>
        new ProfileCredentials(settings, sts, time).FindAsync(name, region, cancellationToken);

    private RoleCredentials? WebIdentityOfEnvironment(string region) =>
        settings.Environment("AWS_WEB_IDENTITY_TOKEN_FILE") is { } tokenFile && settings.Environment("AWS_ROLE_ARN") is { } roleArn
            ? RoleCredentials.AssumeWithWebIdentity(
                new()
                {
                    RoleArn = roleArn,
                    WebIdentityTokenFile = tokenFile,
                    SessionName = settings.Environment("AWS_ROLE_SESSION_NAME"),
                },
                sts,
                region)
            : null;

    private GenericContainerCredentials? ContainerOfEnvironment() =>
        (settings.Environment("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
            ?? settings.Environment("AWS_CONTAINER_CREDENTIALS_FULL_URI")) is not null
            ? new GenericContainerCredentials()
            : null;

    private CredentialsException NoProfile(string name) =>
        new($"The profile '{name}' is in neither {settings.Profiles.ConfigFile} nor {settings.Profiles.CredentialsFile}; "
            + "correct the name (profile, AWS_PROFILE), or create it with: aws configure --profile " + name);

    private CredentialsException NoneFound() =>
        new("No AWS credentials were found: not in the provider's configuration (accessKey, profile), the environment (AWS_ACCESS_KEY_ID, "
            + $"AWS_WEB_IDENTITY_TOKEN_FILE), the profile '{settings.ProfileName}' ({settings.Profiles.ConfigFile}, "
            + $"{settings.Profiles.CredentialsFile}), a container's or an EC2 instance's role. "
            + "Set a profile or keys, e.g. with: aws configure sso");
}
