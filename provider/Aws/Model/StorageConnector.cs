using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record StorageConnector
{
    [AllowNull] public string ConnectorType { get; init => field = value ?? ""; } = "";
    [AllowNull] public string Status { get; init => field = value ?? ""; } = "";
}
