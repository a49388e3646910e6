namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>A stack's state: the provider's checked configuration and the resources, in the order of their making.</summary>
internal sealed class Checkpoint
{
    private readonly List<ResourceState> _resources;

    public Checkpoint(Struct providerInputs, IEnumerable<ResourceState> resources)
    {
        ProviderInputs = providerInputs;
        _resources = [.. resources];
    }

    public static Checkpoint Empty => new(new Struct(), []);

    public Struct ProviderInputs { get; set; }

    public IReadOnlyList<ResourceState> Resources => _resources;

    /// <summary>The live state of a resource: not one that only waits to be deleted.</summary>
    public ResourceState? Find(string urn) => _resources.Find(state => state.Urn == urn && !state.IsPendingDelete);

    public void Add(ResourceState state) => _resources.Add(state);

    public void Replace(ResourceState old, ResourceState state) => _resources[_resources.IndexOf(old)] = state;

    public void Remove(ResourceState state) => _resources.Remove(state);

    public Checkpoint Copy() => new(ProviderInputs.Clone(), _resources);
}
