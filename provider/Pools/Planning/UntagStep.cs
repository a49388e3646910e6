namespace WorkSpacesProvider.Pools.Planning;

/// <summary>Remove tags.</summary>
internal sealed record UntagStep(IReadOnlyList<string> Keys) : PoolStep
{
    public override string Title => $"untag {string.Join(", ", Keys)}";
}
