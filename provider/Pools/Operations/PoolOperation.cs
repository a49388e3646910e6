using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pools.Journal;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>The tools of one operation on one pool.</summary>
internal sealed class PoolOperation
{
    public PoolOperation(PoolRuntime runtime, string? region, OperationContext context)
    {
        Client = runtime.ForRegion(region);
        Waiter = new PoolWaiter(runtime.WatcherOf(Client), context.Log, runtime.Time, runtime.Jitter);
        Actions = new PoolActions(Client, Waiter, context.Log, runtime.Time);
        Reader = new PoolReader(Client);
        OwedStarts = runtime.OwedStartsOf(Client);
        UntoldCreations = new UntoldCreations(runtime.Journal, Client, context.Log, runtime.Time);
    }

    public IWorkSpacesClient Client { get; }

    public PoolWaiter Waiter { get; }

    public PoolActions Actions { get; }

    public PoolReader Reader { get; }

    public OwedStarts OwedStarts { get; }

    public UntoldCreations UntoldCreations { get; }
}
