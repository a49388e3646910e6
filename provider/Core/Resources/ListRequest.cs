using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Core.Resources;

/// <param name="Query">The filters, shaped by the schema's listInputs; never unknown.</param>
/// <param name="Limit">The most results wanted over all pages, or null for all.</param>
/// <param name="PageSize">The most results wanted in this call, or null for the resource's own choice.</param>
/// <param name="ContinuationToken">What the previous page ended with; null for the first.</param>
public sealed record ListRequest(MapValue Query, long? Limit, int? PageSize, string? ContinuationToken);
