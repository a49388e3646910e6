using WorkSpacesProvider.Aws;

namespace WorkSpacesProvider.Pools.Waiting;

/// <summary>
/// Looks at pools on behalf of all who wait: everybody who is due within the same moment is served by one call of up to 25 ids.
/// One watcher serves one region.
/// </summary>
internal sealed class PoolWatcher(IWorkSpacesClient client, TimeProvider time)
{
    /// <summary>What DescribeWorkspacesPools takes at once (service model, WorkspacesPoolIds).</summary>
    private const int MaxIds = 25;

    /// <summary>Who is due within this time joins the call, rather than making one of their own.</summary>
    private static readonly TimeSpan JoinWindow = TimeSpan.FromMilliseconds(750);

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
        lock (_gate)
        {
            _due.Add(look);
            if (!_isLooping)
            {
                _isLooping = true;
                _ = LoopAsync();
            }

            // A loop that already sleeps may sleep past this look.
            _wake?.TrySetResult();
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

    private List<Look> TakeDue()
    {
        lock (_gate)
        {
            var horizon = Now + JoinWindow;
            var taken = _due.Where(look => look.DueAt <= horizon).ToList();
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
        foreach (var batch in looks.Select(look => look.PoolId).Distinct(StringComparer.Ordinal).Chunk(MaxIds))
        {
            var waiting = looks.Where(look => batch.Contains(look.PoolId, StringComparer.Ordinal)).ToList();
            try
            {
                var found = await DescribeAsync(batch);
                foreach (var look in waiting)
                {
                    look.Answer.TrySetResult(found.GetValueOrDefault(look.PoolId));
                }
            }
            catch (Exception exception)
            {
                // Whoever waits gets the failure; the loop serves the others.
                foreach (var look in waiting)
                {
                    look.Answer.TrySetException(exception);
                }
            }
        }
    }

    /// <summary>
    /// An id that AWS doesn't know makes it refuse the whole call. Then that one is left out, or, where AWS doesn't say which it is, each is
    /// asked for by itself: one pool that is gone hides no other.
    /// </summary>
    private async Task<Dictionary<string, WorkspacesPool>> DescribeAsync(IReadOnlyList<string> poolIds)
    {
        try
        {
            return await PagesAsync(poolIds);
        }
        catch (ResourceNotFoundException) when (poolIds.Count == 1)
        {
            return [];
        }
        catch (ResourceNotFoundException missing) when (poolIds.Contains(missing.ResourceId, StringComparer.Ordinal))
        {
            return await DescribeAsync([.. poolIds.Where(id => id != missing.ResourceId)]);
        }
        catch (ResourceNotFoundException)
        {
            var found = new Dictionary<string, WorkspacesPool>(StringComparer.Ordinal);
            foreach (var id in poolIds)
            {
                foreach (var (key, pool) in await DescribeAsync([id]))
                {
                    found[key] = pool;
                }
            }

            return found;
        }
    }

    /// <summary>How many pools AWS puts on a page by itself is not documented, so every page is read.</summary>
    private async Task<Dictionary<string, WorkspacesPool>> PagesAsync(IReadOnlyList<string> poolIds)
    {
        var found = new Dictionary<string, WorkspacesPool>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var page = await client.DescribeWorkspacesPoolsAsync(
                new DescribeWorkspacesPoolsRequest { PoolIds = poolIds, NextToken = next }, CancellationToken.None);
            foreach (var pool in page.WorkspacesPools)
            {
                found[pool.PoolId] = pool;
            }

            next = page.NextToken;
        }
        while (!string.IsNullOrEmpty(next));
        return found;
    }

    private sealed class Look(string poolId, TimeSpan dueAt)
    {
        public string PoolId { get; } = poolId;

        public TimeSpan DueAt { get; } = dueAt;

        public TaskCompletionSource<WorkspacesPool?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
