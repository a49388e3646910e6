namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>Counts calls that reach their handler.</summary>
internal sealed class Arrivals(int expected)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public void Signal()
    {
        if (Interlocked.Increment(ref _count) == expected)
            _all.SetResult();
    }

    /// <summary>Completes when all have arrived; fails, with their number, when they do not.</summary>
    public async Task AllAsync()
    {
        await _all.Task.WaitAsync(TestServer.Patience, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Assert.Equal(expected, _count);
    }
}
