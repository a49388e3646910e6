namespace WorkSpacesProvider.Core.Resources;

/// <param name="Items">What was found.</param>
/// <param name="ContinuationToken">Where the next page starts; null when there is none.</param>
public sealed record ListPage(IReadOnlyList<ListedResource> Items, string? ContinuationToken);
