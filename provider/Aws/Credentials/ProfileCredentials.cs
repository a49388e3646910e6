using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>Finds the credentials that a profile of the shared files describes.</summary>
internal sealed class ProfileCredentials(AwsSettings settings, StsClients sts, TimeProvider time)
{
    private readonly SharedProfiles _profiles = settings.Profiles;

    /// <summary>Null when neither file has the profile.</summary>
    /// <exception cref="CredentialsException">The profile is there, but describes no credentials that can be used.</exception>
    public Task<AWSCredentials?> FindAsync(string name, string region, CancellationToken cancellationToken) =>
        FindAsync(name, region, [], cancellationToken);

    private async Task<AWSCredentials?> FindAsync(string name, string region, HashSet<string> seen, CancellationToken cancellationToken)
    {
        if (_profiles.Find(name) is not { } profile)
            return null;

        // A profile may name itself as its source; then its own keys are meant.
        var isLoop = !seen.Add(name);
        if (!isLoop && profile.GetValueOrDefault("role_arn") is { } roleArn)
            return await AssumeAsync(name, roleArn, profile, region, seen, cancellationToken);

        if (Keys(profile) is { } keys)
            return keys;

        if (isLoop)
            throw Unusable(name, "its chain of source_profile goes in a circle");

        if (SingleSignOn(name, profile) is { } singleSignOn)
            return singleSignOn;

        return profile.GetValueOrDefault("credential_process") is { } command
            ? new ProcessAWSCredentials(command)
            : throw Unusable(name, "it has none of role_arn, aws_access_key_id, sso_session, sso_start_url and credential_process");
    }

    private async Task<AWSCredentials> AssumeAsync(
        string name,
        string roleArn,
        IReadOnlyDictionary<string, string> profile,
        string region,
        HashSet<string> seen,
        CancellationToken cancellationToken)
    {
        if (profile.GetValueOrDefault("web_identity_token_file") is { } tokenFile)
        {
            var sessionName = profile.GetValueOrDefault("role_session_name");
            return RoleCredentials.AssumeWithWebIdentity(
                new() { RoleArn = roleArn, WebIdentityTokenFile = tokenFile, SessionName = sessionName }, sts, region);
        }

        if (profile.ContainsKey("mfa_serial"))
            throw Unusable(
                name, "its role needs an MFA code, which a provider can't ask for; use a profile of IAM Identity Center, or session keys");

        var source = profile.GetValueOrDefault("source_profile") is { } sourceProfile
            ? await FindAsync(sourceProfile, region, seen, cancellationToken)
                ?? throw Unusable(name, $"its source_profile '{sourceProfile}' is in neither file")
            : await SourceAsync(name, profile.GetValueOrDefault("credential_source"), cancellationToken);
        var role = new AssumeRole
        {
            RoleArn = roleArn,
            SessionName = profile.GetValueOrDefault("role_session_name"),
            ExternalId = profile.GetValueOrDefault("external_id"),
            DurationSeconds = int.TryParse(profile.GetValueOrDefault("duration_seconds"), out var seconds) ? seconds : null,
        };
        return RoleCredentials.Assume(role, source, sts, region);
    }

    private async Task<AWSCredentials> SourceAsync(string name, string? source, CancellationToken cancellationToken) => source switch
    {
        "Environment" => EnvironmentCredentials.Find(settings.Environment)
            ?? throw Unusable(name, "its credential_source is Environment, but AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set"),
        "Ec2InstanceMetadata" => await InstanceMetadata.FindAsync(settings.Environment, time, cancellationToken)
            ?? throw Unusable(name, "its credential_source is Ec2InstanceMetadata, but that service doesn't answer"),
        "EcsContainer" => new GenericContainerCredentials(),
        _ => throw Unusable(name, "its role_arn needs a source_profile, a credential_source or a web_identity_token_file"),
    };

    private static AWSCredentials? Keys(IReadOnlyDictionary<string, string> profile) =>
        EnvironmentCredentials.Create(
            profile.GetValueOrDefault("aws_access_key_id"),
            profile.GetValueOrDefault("aws_secret_access_key"),
            profile.GetValueOrDefault("aws_session_token"));

    private SSOAWSCredentials? SingleSignOn(string name, IReadOnlyDictionary<string, string> profile)
    {
        var session = profile.GetValueOrDefault("sso_session");
        var shared = session is null ? profile : _profiles.FindSection("sso-session", session)
            ?? throw Unusable(name, $"its sso_session '{session}' is not in {_profiles.ConfigFile}");
        if (shared.GetValueOrDefault("sso_start_url") is not { } startUrl)
            return null;

        string Need(IReadOnlyDictionary<string, string> from, string key) =>
            from.GetValueOrDefault(key) ?? throw Unusable(name, $"it has no {key}");
        return new(
            Need(profile, "sso_account_id"),
            Need(shared, "sso_region"),
            Need(profile, "sso_role_name"),
            startUrl,
            new SSOAWSCredentialsOptions { SessionName = session, ClientName = WorkSpacesServiceConfig.AppId });
    }

    private CredentialsException Unusable(string name, string reason) =>
        new($"The profile '{name}' ({_profiles.ConfigFile}, {_profiles.CredentialsFile}) gives no credentials: {reason}.");
}
