namespace WorkSpacesProvider.Pools.Paging;

/// <param name="Items">What AWS put on the page.</param>
/// <param name="NextToken">Where the next one starts; null or empty after the last.</param>
internal readonly record struct Page<T>(IReadOnlyList<T> Items, string? NextToken);
