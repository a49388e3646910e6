namespace WorkSpacesProvider.Pools.Operations;

/// <summary>
/// Whether AWS terminates a pool that runs isn't documented, so its answer decides. It is asked for once: while the first try is under way
/// the others wait for what it teaches, rather than being refused one by one.
/// </summary>
internal sealed class TerminationTrial : IDisposable
{
    private readonly SemaphoreSlim _first = new(1, 1);
    private bool? _isAccepted;

    /// <param name="terminate">Asks for the end of a running pool. False: AWS refused since it runs.</param>
    /// <param name="cancellationToken">Ends the wait for the first try.</param>
    /// <returns>What AWS answered; false without asking where it is known to refuse.</returns>
    public async Task<bool> TryAsync(Func<Task<bool>> terminate, CancellationToken cancellationToken)
    {
        await _first.WaitAsync(cancellationToken);
        try
        {
            if (_isAccepted is null)
            {
                _isAccepted = await terminate();
                return _isAccepted.Value;
            }
        }
        finally
        {
            _first.Release();
        }

        return _isAccepted.Value && await terminate();
    }

    public void Dispose() => _first.Dispose();
}
