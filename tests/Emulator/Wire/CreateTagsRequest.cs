namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record CreateTagsRequest(string ResourceId, IReadOnlyList<Tag> Tags);
