using WorkSpacesProvider.Acceptance.Stories;
using WorkSpacesProvider.Testing.Stories;

namespace WorkSpacesProvider.Acceptance;

/// <summary>Life cycles as data: each file below stories/ is one test, played with a real provider process and an emulator of its own.</summary>
[TestCaseOrderer(AlphabeticalOrder.Name, "WorkSpacesProvider.Acceptance")]
public sealed class StoryTests(StoryStage stage) : IClassFixture<StoryStage>
{
    public static TheoryData<string> Stories => [.. Story.Names];

    [Theory]
    [MemberData(nameof(Stories))]
    public Task It_goes_as_the_story_tells(string story) => stage.PlayAsync(story);
}
