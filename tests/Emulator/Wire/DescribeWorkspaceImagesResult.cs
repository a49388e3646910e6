using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspaceImagesResult(IReadOnlyList<JsonElement> Images, string? NextToken);
