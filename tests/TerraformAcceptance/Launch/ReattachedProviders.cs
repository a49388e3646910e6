using System.Collections.Concurrent;

namespace WorkSpacesProvider.TerraformAcceptance.Launch;

/// <summary>
/// The processes that scenarios attach to, one scenario at a time each. One that has served a scenario well serves the next, since the
/// second scenario in a warm process takes a fraction of the first's time.
/// </summary>
internal sealed class ReattachedProviders(ProviderFolder folder) : IAsyncDisposable
{
    private readonly ConcurrentBag<ReattachedProvider> _idle = [];

    public async Task<ReattachedProvider> TakeAsync() => _idle.TryTake(out var provider) ? provider : await ReattachedProvider.StartAsync(folder);

    /// <summary>Gives back one that is as good as new.</summary>
    public void Return(ReattachedProvider provider) => _idle.Add(provider);

    public async ValueTask DisposeAsync()
    {
        foreach (var provider in _idle)
            await provider.DisposeAsync();
    }
}
