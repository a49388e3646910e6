using WorkSpacesProvider.Engine.Deployments;
using WorkSpacesProvider.Engine.Emulation;

namespace WorkSpacesProvider.Faults.Matrix;

/// <summary>What the provider calls on a road when all goes well, in order.</summary>
/// <param name="Preview">The calls of a preview of it.</param>
/// <param name="Calls">The calls of the road itself.</param>
internal sealed record Recording(IReadOnlyList<ApiCall> Preview, IReadOnlyList<ApiCall> Calls)
{
    private const string Create = "CreateWorkspacesPool";
    private const string Delete = "TerminateWorkspacesPool";

    /// <summary>Shorter gaps between calls are no waits.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Each wait, as the custom time-out that ends in the middle of it, and the call that it would have been waiting for.</summary>
    public IEnumerable<(ApiCall Next, CustomTimeouts Timeouts)> Waits =>
        from phase in Phases()
        from pair in phase.Calls.Zip(phase.Calls.Skip(1))
        where pair.Second.Time - pair.First.Time > ShortestWait
        let limit = (pair.First.Time + ((pair.Second.Time - pair.First.Time) / 2) - phase.Calls[0].Time).TotalSeconds
        select (pair.Second, phase.LimitedTo(limit));

    /// <summary>A replacement is two operations of the engine, with a time-out each; anything else is one.</summary>
    private IEnumerable<Phase> Phases()
    {
        var create = IndexOf(Create);
        var delete = IndexOf(Delete);
        if (create < 0 || delete < 0)
            return [new Phase(create >= 0 ? Create : delete >= 0 ? Delete : null, Calls)];
        var second = Math.Max(create, delete);
        return
        [
            new Phase(create < delete ? Create : Delete, [.. Calls.Take(second)]),
            new Phase(create < delete ? Delete : Create, [.. Calls.Skip(second)]),
        ];
    }

    private int IndexOf(string operation) => Calls.ToList().FindIndex(call => call.Operation == operation);

    private sealed record Phase(string? Operation, IReadOnlyList<ApiCall> Calls)
    {
        public CustomTimeouts LimitedTo(double seconds) => Operation switch
        {
            Create => new CustomTimeouts(Create: seconds),
            Delete => new CustomTimeouts(Delete: seconds),
            _ => new CustomTimeouts(Update: seconds),
        };
    }
}
