using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record GlobalAcceleratorForDirectory
{
    [AllowNull] public string Mode { get; init => field = value ?? ""; } = "";
    public string? PreferredProtocol { get; init; }
}
