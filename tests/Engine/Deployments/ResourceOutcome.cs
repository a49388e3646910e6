namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>What Create, Update or Read left behind; with init errors when the resource exists but is not what it should be.</summary>
internal sealed record ResourceOutcome(string Id, Struct Outputs)
{
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    /// <summary>Only from Read: the inputs that would make the resource as it stands; null when the answer left them out.</summary>
    public Struct? Inputs { get; init; }

    public bool RefreshBeforeUpdate { get; init; }
}
