namespace WorkSpacesProvider.Aws;

/// <summary>What rate and retry rules need to know of an operation.</summary>
/// <param name="Name">As in the API, e.g. <c>StopWorkspacesPool</c>.</param>
/// <param name="Priority">Its place in the queue for the request rate.</param>
/// <param name="IsRepeatable">
/// Whether it may be sent again when the answer got lost. Only CreateWorkspacesPool may not: it has no client token, so the repetition
/// of a create that was done would be refused by the name it has just taken.
/// </param>
internal sealed record OperationTraits(string Name, RequestPriority Priority, bool IsRepeatable = true);
