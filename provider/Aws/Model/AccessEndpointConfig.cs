using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Aws;

public sealed record AccessEndpointConfig
{
    [AllowNull] public IReadOnlyList<AccessEndpoint> AccessEndpoints { get; init => field = value ?? []; } = [];
    [AllowNull] public IReadOnlyList<string> InternetFallbackProtocols { get; init => field = value ?? []; } = [];
}
