namespace WorkSpacesProvider.Aws;

/// <summary>Where a failure happened, for its message.</summary>
/// <param name="Action">The IAM action of the operation, e.g. <c>workspaces:StopWorkspacesPool</c>.</param>
/// <param name="Region">The region that the request was signed for.</param>
/// <param name="Endpoint">Where it was sent.</param>
/// <param name="HasOwnEndpoint">Whether the user chose the endpoint, so that it isn't AWS's own for the region.</param>
/// <param name="MaxRetries">How often the request may have been repeated.</param>
internal sealed record CallSite(string Action, string Region, Uri Endpoint, bool HasOwnEndpoint, int MaxRetries)
{
    public string Operation => Action[(Action.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
