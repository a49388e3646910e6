namespace WorkSpacesProvider.Aws;

/// <summary>Where a failure happened, for its message.</summary>
/// <param name="Action">The IAM action of the operation, e.g. <c>workspaces:StopWorkspacesPool</c>.</param>
/// <param name="Region">The region that the request was signed for.</param>
/// <param name="Endpoint">Where it was sent.</param>
/// <param name="MaxRetries">How often the request may have been repeated.</param>
internal sealed record CallSite(string Action, string Region, Uri Endpoint, int MaxRetries)
{
    public bool HasOwnEndpoint => !WorkSpacesEndpoint.IsAws(Endpoint);

    public string Operation => Action[(Action.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
