using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>
/// Looks at pools on behalf of all who wait, refresh or preview: everybody who is due within the same moment is served by one call of up to
/// 25 pools. Who becomes due while a call waits for its turn at the request rate is taken by the next one. One watcher serves one region.
/// </summary>
internal sealed class PoolWatcher(IWorkSpacesClient client, TimeProvider time)
{
    /// <summary>Who is due within this time joins the call, rather than making one of their own.</summary>
    private static readonly TimeSpan JoinWindow = TimeSpan.FromMilliseconds(750);

    private readonly PoolDescriber _describer = new(client);
    private readonly long _started = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly List<Look> _due = [];
    private bool _isLooping;
    private TaskCompletionSource? _wake;

    /// <summary>The time that has passed since the watcher was made. A wall clock that somebody sets doesn't move it.</summary>
    private TimeSpan Now => time.GetElapsedTime(_started);

    /// <summary>Looks at a pool after a delay.</summary>
    /// <returns>The pool, or null when AWS doesn't know it.</returns>
    public async Task<WorkspacesPool?> LookAsync(string poolId, TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var look = new Look(poolId, Now + delay);
        await using var registration = cancellationToken.Register(() => Withdraw(look, cancellationToken));
        bool isFirst;
        lock (_gate)
        {
            _due.Add(look);
            isFirst = !_isLooping;
            _isLooping = true;

            // A loop that already sleeps may sleep past this look.
            _wake?.TrySetResult();
        }

        // Not within the lock: a process's first call takes its time before it is on its way, and others would be held up by it.
        if (isFirst)
        {
            _ = LoopAsync();
        }

        return await look.Answer.Task;
    }

    private async Task LoopAsync()
    {
        while (true)
        {
            TimeSpan pause;
            TaskCompletionSource wake;
            lock (_gate)
            {
                if (_due.Count == 0)
                {
                    _isLooping = false;
                    _wake = null;
                    return;
                }

                pause = _due.Min(look => look.DueAt) - Now;
                wake = _wake = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            if (pause > TimeSpan.Zero)
            {
                await using var alarm = time.CreateTimer(_ => wake.TrySetResult(), null, pause, Timeout.InfiniteTimeSpan);
                await wake.Task;
                continue;
            }

            await ServeAsync(TakeDue());
        }
    }

    /// <summary>All looks at the 25 pools that are due longest. Those at other pools stay for the next call, which more may join.</summary>
    private List<Look> TakeDue()
    {
        lock (_gate)
        {
            var horizon = Now + JoinWindow;
            var poolIds = _due.Where(look => look.DueAt <= horizon).OrderBy(look => look.DueAt)
                .Select(look => look.PoolId).Distinct(StringComparer.Ordinal).Take(PoolDescriber.MaxPools).ToHashSet(StringComparer.Ordinal);
            var taken = _due.Where(look => look.DueAt <= horizon && poolIds.Contains(look.PoolId)).ToList();
            _due.RemoveAll(taken.Contains);
            return taken;
        }
    }

    private void Withdraw(Look look, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _due.Remove(look);
        }

        look.Answer.TrySetCanceled(cancellationToken);
    }

    private async Task ServeAsync(List<Look> looks)
    {
        try
        {
            var found = await _describer.DescribeAsync([.. looks.Select(look => look.PoolId).Distinct(StringComparer.Ordinal)]);
            foreach (var look in looks)
            {
                look.Answer.TrySetResult(found.GetValueOrDefault(look.PoolId));
            }
        }
        catch (Exception exception)
        {
            // Whoever waits gets the failure; the loop serves the others.
            foreach (var look in looks)
            {
                look.Answer.TrySetException(exception);
            }
        }
    }

    private sealed class Look(string poolId, TimeSpan dueAt)
    {
        public string PoolId { get; } = poolId;

        public TimeSpan DueAt { get; } = dueAt;

        public TaskCompletionSource<WorkspacesPool?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
