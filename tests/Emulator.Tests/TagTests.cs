using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class TagTests : IAsyncLifetime
{
    private TestEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await TestEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Tags_are_added_overwritten_and_deleted()
    {
        var id = await _emulator.CreatePoolAsync(more: """ "Tags":[{"Key":"a","Value":"1"},{"Key":"b"}] """);
        await _emulator.CallAsync("CreateTags", $$"""{"ResourceId":"{{id}}","Tags":[{"Key":"a","Value":"2"},{"Key":"c","Value":"3"}]}""");
        await _emulator.CallAsync("DeleteTags", $$"""{"ResourceId":"{{id}}","TagKeys":["c","never-there"]}""");

        Assert.Equal("""{"TagList":[{"Key":"a","Value":"2"},{"Key":"b","Value":""}]}""", await TagsAsync(id));
    }

    [Theory]
    [InlineData("wsi-win2022std")]
    [InlineData("wsb-office2022")]
    [InlineData("wsd-pools00001")]
    public async Task Images_bundles_and_directories_carry_tags_too(string id)
    {
        await _emulator.CallAsync("CreateTags", $$"""{"ResourceId":"{{id}}","Tags":[{"Key":"a","Value":"1"}]}""");

        Assert.Equal("""{"TagList":[{"Key":"a","Value":"1"}]}""", await TagsAsync(id));
    }

    [Theory]
    [InlineData("CreateTags", ",\"Tags\":[]")]
    [InlineData("DeleteTags", ",\"TagKeys\":[]")]
    [InlineData("DescribeTags", "")]
    public async Task An_unknown_resource_is_not_found(string operation, string more) =>
        Assert.Equal("ResourceNotFoundException", (await _emulator.CallAsync(operation, $$"""{"ResourceId":"nothing"{{more}}}""")).Error);

    [Theory]
    [InlineData("""[{"Key":"aws:x"}]""", "InvalidParameterValuesException")]
    [InlineData("""[{"Key":"a"},{"Key":"a"}]""", "InvalidParameterValuesException")]
    public async Task Reserved_and_repeated_keys_are_refused(string tags, string error) =>
        Assert.Equal(error, (await _emulator.CallAsync("CreateWorkspacesPool", TestEmulator.NewPool(more: $"\"Tags\":{tags}"))).Error);

    [Fact]
    public async Task A_resource_has_at_most_50_tags()
    {
        var id = await _emulator.CreatePoolAsync(more: $"\"Tags\":[{Tags(0, 50)}]");

        Assert.Equal("ResourceLimitExceededException", (await _emulator.CallAsync("CreateTags", $$"""{"ResourceId":"{{id}}","Tags":[{{Tags(50, 1)}}]}""")).Error);
        Assert.Null((await _emulator.CallAsync("CreateTags", $$"""{"ResourceId":"{{id}}","Tags":[{{Tags(49, 1)}}]}""")).Error);
    }

    private static string Tags(int first, int count) => string.Join(',', Enumerable.Range(first, count).Select(number => $$"""{"Key":"k{{number}}"}"""));

    private async Task<string> TagsAsync(string id) => (await _emulator.CallAsync("DescribeTags", $$"""{"ResourceId":"{{id}}"}""")).Text;
}
