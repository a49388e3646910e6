using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Pools.Checking;

namespace WorkSpacesProvider.Pools;

/// <summary>What a user gives to adopt a pool: its id, its ARN or its name; id and name take a region behind an @.</summary>
/// <param name="PoolId">The id, or null where a name was given.</param>
/// <param name="PoolName">The name, or null where an id was given.</param>
/// <param name="Region">The region, or null for the provider's.</param>
internal sealed record PoolImportId(string? PoolId, string? PoolName, string? Region)
{
    private const string ArnResource = "workspacespool/";

    /// <exception cref="ProviderException">The text has none of the three forms.</exception>
    public static PoolImportId Parse(string text)
    {
        if (text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return ParseArn(text);
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        var (subject, region) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        if (region is not null && !PoolPatterns.Region().MatchesWhole(region))
        {
            throw Malformed(text);
        }

        if (PoolPatterns.PoolId().MatchesWhole(subject))
        {
            return new PoolImportId(subject, null, region);
        }

        return PoolPatterns.PoolName().MatchesWhole(subject) ? new PoolImportId(null, subject, region) : throw Malformed(text);
    }

    /// <summary>arn:PARTITION:workspaces:REGION:ACCOUNT:workspacespool/ID, as the Service Authorization Reference has it.</summary>
    private static PoolImportId ParseArn(string text)
    {
        var parts = text.Split(':');
        return parts is [_, _, "workspaces", { Length: > 0 } region, _, var resource]
            && resource.StartsWith(ArnResource, StringComparison.Ordinal)
            && PoolPatterns.PoolId().MatchesWhole(resource[ArnResource.Length..])
            && PoolPatterns.Region().MatchesWhole(region)
            ? new PoolImportId(resource[ArnResource.Length..], null, region)
            : throw Malformed(text);
    }

    private static ProviderException Malformed(string text) => new(
        ErrorKind.InvalidArgument,
        $"'{text}' is no pool id, ARN or name. Give wspool-0abcd1234, arn:aws:workspaces:us-east-1:123456789012:workspacespool/wspool-0abcd1234 "
        + "or my-pool; id and name take a region, as in my-pool@us-east-1.");
}
