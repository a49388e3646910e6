using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.Acceptance.Stories;

/// <summary>Where the stories of one test run are played.</summary>
public sealed class StoryStage : IDisposable
{
    private const int AtOnce = 6;

    private readonly SideBySide _stories = new([.. Story.Names], StoryRunner.PlayAsync, AtOnce);

    public Task PlayAsync(string name) => _stories.PlayAsync(name);

    public void Dispose() => _stories.Dispose();
}
