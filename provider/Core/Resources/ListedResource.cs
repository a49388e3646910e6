namespace WorkSpacesProvider.Core.Resources;

/// <param name="Id">An id that an import takes.</param>
/// <param name="Name">A name to suggest for it.</param>
public sealed record ListedResource(string Id, string Name);
