namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>A resource as the state file holds it.</summary>
internal sealed record ResourceState(string Urn, string Id, Struct Inputs, Struct Outputs)
{
    /// <summary>Why the resource is not yet what it should be; the next update calls Update even when nothing differs.</summary>
    public IReadOnlyList<string> InitErrors { get; init; } = [];

    /// <summary>Read by the program, and never changed or deleted.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Replaced, and only waiting to be deleted.</summary>
    public bool IsPendingDelete { get; init; }

    public bool RetainOnDelete { get; init; }

    public bool RefreshBeforeUpdate { get; init; }

    public CustomTimeouts CustomTimeouts { get; init; } = new();

    public string Name => Urns.Name(Urn);

    public string Type => Urns.Type(Urn);
}
