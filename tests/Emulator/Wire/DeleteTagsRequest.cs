namespace WorkSpacesProvider.Emulator.Wire;

internal sealed record DeleteTagsRequest(string ResourceId, IReadOnlyList<string> TagKeys);
