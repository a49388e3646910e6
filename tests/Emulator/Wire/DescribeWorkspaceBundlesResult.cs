using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspaceBundlesResult(IReadOnlyList<JsonElement> Bundles, string? NextToken);
