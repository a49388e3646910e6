namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>A pool of <see cref="FakeWorkSpaces"/>: what it is, and what it is about to become.</summary>
internal sealed class ModelPool(WorkspacesPool pool)
{
    private readonly Queue<(TimeSpan At, Func<WorkspacesPool, WorkspacesPool?> Change)> _ahead = new();

    /// <summary>The pool now; null when it is gone.</summary>
    public WorkspacesPool? Current { get; private set; } = pool;

    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public List<WorkspacesPoolSession> Sessions { get; } = [];

    /// <summary>How many more looks don't see the pool yet.</summary>
    public int InvisibleLooks { get; set; }

    public string State => Current?.State ?? "gone";

    public void Set(Func<WorkspacesPool, WorkspacesPool> change) => Current = change(Current!);

    /// <summary>Lets something happen to the pool at a time of the clock.</summary>
    public void At(TimeSpan time, Func<WorkspacesPool, WorkspacesPool?> change) => _ahead.Enqueue((time, change));

    public void StateAt(TimeSpan time, string state) => At(time, pool => pool with { State = state });

    /// <summary>Lets everything happen that is due.</summary>
    public void MoveTo(TimeSpan now)
    {
        while (Current is not null && _ahead.TryPeek(out var next) && next.At <= now)
        {
            _ahead.Dequeue();
            Current = next.Change(Current);
        }
    }

    /// <summary>Forgets what was ahead: something else happens.</summary>
    public void Forget() => _ahead.Clear();
}
