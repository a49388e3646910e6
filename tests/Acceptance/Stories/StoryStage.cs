using System.Collections.Concurrent;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>Plays stories side by side: they mostly wait, and xunit would play the cases of one theory one after the other.</summary>
public sealed class StoryStage : IDisposable
{
    private const int AtOnce = 6;

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task>> _plays = new(StringComparer.Ordinal);

    /// <summary>Plays a story, or waits for its end if it has begun. The first call begins those that come after it, too.</summary>
    public async Task PlayAsync(string name)
    {
        var names = Story.Names.ToList();
        foreach (var next in names.Skip(names.IndexOf(name)).Take(AtOnce))
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
            await StoryRunner.PlayAsync(name);
        }
        finally
        {
            _places.Release();
        }
    }
}
