using System.Collections.Concurrent;

namespace WorkSpacesProvider.TerraformAcceptance.Launch;

/// <summary>
/// The processes that scenarios attach to, one scenario at a time each. One that has served a scenario well serves the next, since the
/// second scenario in a warm process takes a fraction of the first's time.
/// </summary>
internal sealed class ReattachedProviders(ProviderFolder folder) : IAsyncDisposable
{
    private readonly ConcurrentBag<ReattachedProvider> _idle = [];
    private readonly ConcurrentDictionary<ReattachedProvider, bool> _running = [];

    public async Task<ReattachedProvider> TakeAsync()
    {
        if (_idle.TryTake(out var idle))
            return idle;

        var provider = await ReattachedProvider.StartAsync(folder);
        _running[provider] = true;
        return provider;
    }

    /// <summary>Gives back one that is as good as new.</summary>
    public void Return(ReattachedProvider provider) => _idle.Add(provider);

    /// <summary>Ends one that serves nobody any more.</summary>
    public async Task EndAsync(ReattachedProvider provider)
    {
        if (_running.TryRemove(provider, out _))
            await provider.DisposeAsync();
    }

    /// <summary>Ends those in use, too: who runs a few tests alone waits for no other scenario that has begun beside them.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _running.Keys)
            await EndAsync(provider);
    }
}
