using WorkSpacesProvider.Emulator.Tests.Support;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class CatalogTests : IAsyncLifetime
{
    private TestEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await TestEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData("""{"ImageType":"SHARED"}""", "wsi-shared0001")]
    [InlineData("""{"ImageIds":["wsi-win2022std","wsi-nowhere001"]}""", "wsi-win2022std")]
    [InlineData("""{"ImageIds":["wsi-shared0001"],"ImageType":"OWNED"}""", "")]
    [InlineData("""{"ImageType":"OWNED"}""", "wsi-win2022std wsi-win2022new wsi-linuxdevel wsi-pending001 wsi-broken0001 wsi-barefacts1")]
    public async Task Images_are_chosen_by_id_and_owner(string body, string ids) =>
        Assert.Equal(ids, await IdsAsync("DescribeWorkspaceImages", body, "Images", "ImageId"));

    [Theory]
    [InlineData("{}", "wsb-office2022 wsb-officenext wsb-pending001")]
    [InlineData("""{"Owner":"AMAZON"}""", "wsb-amazon2022 wsb-amazonperf")]
    [InlineData("""{"BundleIds":["wsb-amazon2022","wsb-office2022"]}""", "wsb-office2022 wsb-amazon2022")]
    public async Task Bundles_are_ones_own_Amazons_or_named(string body, string ids) =>
        Assert.Equal(ids, await IdsAsync("DescribeWorkspaceBundles", body, "Bundles", "BundleId"));

    [Fact]
    public async Task Bundle_ids_and_owner_exclude_each_other() => Assert.Equal(
        "InvalidParameterValuesException",
        (await _emulator.CallAsync("DescribeWorkspaceBundles", """{"BundleIds":["wsb-office2022"],"Owner":"AMAZON"}""")).Error);

    [Theory]
    [InlineData("""{"Filters":[{"Name":"WORKSPACE_TYPE","Values":["PERSONAL"]}]}""", "d-90670000aa")]
    [InlineData("""{"Filters":[{"Name":"USER_IDENTITY_TYPE","Values":["AWS_DIRECTORY_SERVICE"]},{"Name":"WORKSPACE_TYPE","Values":["POOLS"]}]}""", "")]
    [InlineData("""{"WorkspaceDirectoryNames":["Pools lab"]}""", "wsd-pools00002")]
    [InlineData("""{"DirectoryIds":["wsd-broken0001"]}""", "wsd-broken0001")]
    public async Task Directories_are_chosen_by_id_name_and_filter(string body, string ids) =>
        Assert.Equal(ids, await IdsAsync("DescribeWorkspaceDirectories", body, "Directories", "DirectoryId"));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(60, 3)]
    public async Task A_list_has_as_many_pages_as_it_needs(int count, int pages)
    {
        var images = string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"ImageId":"wsi-image{{number:D5}}"}"""));
        await _emulator.ControlAsync("POST", "seed", $$"""{"replace":true,"images":[{{images}}]}""");

        var seen = new List<string>();
        var (token, read) = ("", 0);
        do
        {
            var answer = await _emulator.CallAsync("DescribeWorkspaceImages", token.Length == 0 ? "{}" : $$"""{"NextToken":"{{token}}"}""");
            var ids = answer.Json.GetProperty("Images").EnumerateArray().Select(image => image.GetProperty("ImageId").GetString()!).ToList();
            read += ids.Count > 0 ? 1 : 0;
            seen.AddRange(ids);
            token = answer.Json.TryGetProperty("NextToken", out var next) ? next.GetString()! : "";
        }
        while (token.Length > 0);

        Assert.Equal(pages, read);
        Assert.Equal(count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_page_goes_on_behind_its_last_item_whatever_was_removed()
    {
        var first = await _emulator.CallAsync("DescribeWorkspaceImages", """{"MaxResults":2}""");
        await _emulator.ControlAsync("DELETE", "images/wsi-win2022std");
        var token = first.Json.GetProperty("NextToken").GetString();

        Assert.StartsWith("wsi-linuxdevel ", await IdsAsync("DescribeWorkspaceImages", $$"""{"NextToken":"{{token}}"}""", "Images", "ImageId"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_list_is_refused()
    {
        var token = (await _emulator.CallAsync("DescribeWorkspaceImages", """{"MaxResults":2}""")).Json.GetProperty("NextToken").GetString();
        foreach (var bad in (string?[])[token, "nonsense", "===="])
            Assert.Equal("InvalidParameterValuesException", (await _emulator.CallAsync("DescribeWorkspacesPools", $$"""{"NextToken":"{{bad}}"}""")).Error);
    }

    [Fact]
    public async Task A_bad_token_for_images_is_a_validation_error() => Assert.Equal(
        "ValidationException", (await _emulator.CallAsync("DescribeWorkspaceImages", """{"NextToken":"nonsense"}""")).Error);

    private async Task<string> IdsAsync(string operation, string body, string list, string member) => string.Join(
        ' ', (await _emulator.CallAsync(operation, body)).Json.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(member).GetString()));
}
