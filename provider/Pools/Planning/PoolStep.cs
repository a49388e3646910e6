namespace WorkSpacesProvider.Pools.Planning;

/// <summary>One step of a plan: one of the sealed records beside this one.</summary>
internal abstract record PoolStep
{
    private protected PoolStep()
    {
    }

    /// <summary>The step in a word or two, as a preview prints it.</summary>
    public abstract string Title { get; }
}
