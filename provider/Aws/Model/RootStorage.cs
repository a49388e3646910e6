using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record RootStorage
{
    [AllowNull] public string Capacity { get; init => field = value ?? ""; } = "";
}
