namespace WorkSpacesProvider.Pools.Planning;

/// <summary>Deal with the people who are connected, stop the pool, wait until it is stopped.</summary>
internal sealed record StopStep(StopPolicy Policy) : PoolStep
{
    public override string Title => "stop";
}
