using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record UserStorage
{
    [AllowNull] public string Capacity { get; init => field = value ?? ""; } = "";
}
