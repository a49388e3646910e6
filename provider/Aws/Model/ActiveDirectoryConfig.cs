using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record ActiveDirectoryConfig
{
    [AllowNull] public string DomainName { get; init => field = value ?? ""; } = "";
    [AllowNull] public string ServiceAccountSecretArn { get; init => field = value ?? ""; } = "";
}
