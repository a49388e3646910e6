using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record UserSetting
{
    [AllowNull] public string Action { get; init => field = value ?? ""; } = "";
    [AllowNull] public string Permission { get; init => field = value ?? ""; } = "";
    public int? MaximumLength { get; init; }
}
