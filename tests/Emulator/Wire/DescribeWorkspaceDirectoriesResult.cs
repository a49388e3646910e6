using System.Text.Json;

namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DescribeWorkspaceDirectoriesResult(IReadOnlyList<JsonElement> Directories, string? NextToken);
