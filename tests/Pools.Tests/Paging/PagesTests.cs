using WorkSpacesProvider.Pools.Paging;

namespace WorkSpacesProvider.Pools.Tests.Paging;

public sealed class PagesTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b", "a")]
    public async Task A_token_that_comes_again_ends_in_an_error(params string[] tokens)
    {
        var calls = 0;

        var failure = await Assert.ThrowsAsync<WorkSpacesException>(async () => await Pages.ReadAsync("DescribeThings", _ =>
            Task.FromResult(new Page<string>(["x"], tokens[calls++]))).ToListAsync());

        Assert.Equal(tokens.Length, calls);
        Assert.Equal("DescribeThings gave the same NextToken twice, so its list has no end. Run again; if it stays, ask AWS Support.", failure.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task No_token_or_an_empty_one_is_the_end(string? token) =>
        Assert.Equal(["x"], await Pages.ReadAsync("DescribeThings", _ => Task.FromResult(new Page<string>(["x"], token))).ToListAsync());

    [Fact]
    public async Task An_empty_page_is_not_the_end() => Assert.Equal(["x"], await Pages.ReadAsync("DescribeThings", token =>
        Task.FromResult(token is null ? new Page<string>([], "more") : new Page<string>(["x"], null))).ToListAsync());

    [Fact]
    public async Task Whoever_stops_early_asks_for_no_more_pages()
    {
        var calls = 0;
        await Pages.ReadAsync("DescribeThings", _ => Task.FromResult(new Page<string>(["x", "y"], $"{++calls}"))).Take(2).ToListAsync();

        Assert.Equal(1, calls);
    }
}
