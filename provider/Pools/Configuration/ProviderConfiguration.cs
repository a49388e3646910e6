using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Pools.Tags;

namespace WorkSpacesProvider.Pools.Configuration;

/// <summary>The provider's configuration, typed.</summary>
/// <param name="Aws">How to reach AWS.</param>
/// <param name="Tags">Default and ignored tags.</param>
/// <param name="AllowedAccountIds">If not empty, the only accounts that may be changed.</param>
/// <param name="ForbiddenAccountIds">Accounts that must not be changed.</param>
internal sealed record ProviderConfiguration(
    AwsConfiguration Aws, TagPolicy Tags, IReadOnlyList<string> AllowedAccountIds, IReadOnlyList<string> ForbiddenAccountIds);
