namespace WorkSpacesProvider.Pools.Planning;

/// <summary>Add tags, or give them other values.</summary>
internal sealed record TagStep(IReadOnlyDictionary<string, string> Tags) : PoolStep
{
    public override string Title => $"tag {string.Join(", ", Tags.Keys)}";
}
