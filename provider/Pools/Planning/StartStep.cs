namespace WorkSpacesProvider.Pools.Planning;

/// <summary>Start the pool, wait until it runs.</summary>
internal sealed record StartStep : PoolStep
{
    public override string Title => "start";
}
