using System.Collections.Concurrent;

namespace WorkSpacesProvider.Testing.Stories;

/// <summary>Plays stories side by side: they mostly wait, and xunit would play the cases of one theory one after the other.</summary>
/// <param name="names">All stories, in the order in which their tests come.</param>
/// <param name="play">Plays one.</param>
/// <param name="atOnce">How many are played at the same time.</param>
internal sealed class SideBySide(IReadOnlyList<string> names, Func<string, Task> play, int atOnce) : IDisposable
{
    private readonly SemaphoreSlim _places = new(atOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _plays = new(StringComparer.Ordinal);

    /// <summary>Plays a story, or waits for its end if it has begun. The first call begins those that come after it, too.</summary>
    public async Task PlayAsync(string name)
    {
        foreach (var next in names.SkipWhile(other => other != name).Take(atOnce))
            _ = Begin(next);
        await Begin(name);
    }

    public void Dispose() => _places.Dispose();

    private Task Begin(string name) => _plays.GetOrAdd(name, story => new Lazy<Task>(() => PlayInPlaceAsync(story))).Value;

    private async Task PlayInPlaceAsync(string name)
    {
        await _places.WaitAsync();
        try
        {
            await play(name);
        }
        finally
        {
            _places.Release();
        }
    }
}
