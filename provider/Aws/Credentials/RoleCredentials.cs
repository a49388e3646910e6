using Amazon.Runtime;
using Amazon.SecurityToken.Model;

namespace WorkSpacesProvider.Aws;

/// <summary>The credentials of an assumed role, fetched from STS when first needed and renewed before they expire.</summary>
/// <remarks>The SDK's own class asks STS in the region of the environment: wrong for other partitions and for an emulator.</remarks>
internal sealed class RoleCredentials : RefreshingAWSCredentials
{
    private readonly CallSite _site;
    private readonly string _roleArn;
    private readonly Func<Task<Credentials>> _fetch;

    private RoleCredentials(CallSite site, string roleArn, Func<Task<Credentials>> fetch)
    {
        _site = site;
        _roleArn = roleArn;
        _fetch = fetch;
        // A call that is repeated for a while must not outlive its credentials.
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    public static RoleCredentials Assume(AssumeRole role, AWSCredentials source, StsClients clients, string region) =>
        new(clients.Site("AssumeRole", region), role.RoleArn, async () =>
        {
            using var sts = clients.Create(source, region);
            var response = await sts.AssumeRoleAsync(new AssumeRoleRequest
            {
                RoleArn = role.RoleArn,
                RoleSessionName = role.SessionName ?? WorkSpacesServiceConfig.AppId,
                ExternalId = role.ExternalId,
                DurationSeconds = role.DurationSeconds,
                Policy = role.Policy,
            });
            return response.Credentials;
        });

    public static RoleCredentials AssumeWithWebIdentity(AssumeRoleWithWebIdentity role, StsClients clients, string region) =>
        new(clients.Site("AssumeRoleWithWebIdentity", region), role.RoleArn, async () =>
        {
            var token = await ReadTokenAsync(role.WebIdentityTokenFile);
            using var sts = clients.Create(new AnonymousAWSCredentials(), region);
            var response = await sts.AssumeRoleWithWebIdentityAsync(new AssumeRoleWithWebIdentityRequest
            {
                RoleArn = role.RoleArn,
                RoleSessionName = role.SessionName ?? WorkSpacesServiceConfig.AppId,
                WebIdentityToken = token,
            });
            return response.Credentials;
        });

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        try
        {
            var credentials = await _fetch();
            return new(credentials.GetCredentials(), credentials.Expiration.GetValueOrDefault());
        }
        catch (Exception e) when (FailureTranslator.CanTranslate(e, CancellationToken.None))
        {
            var failure = FailureTranslator.Translate(e, _site);
            throw new CredentialsException($"The role {_roleArn} can't be assumed: {failure.Message}") { Facts = failure.Facts };
        }
    }

    private static async Task<string> ReadTokenAsync(string path)
    {
        try
        {
            return (await File.ReadAllTextAsync(path)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CredentialsException($"The web identity token can't be read from {path}: {e.Message}", e);
        }
    }
}
