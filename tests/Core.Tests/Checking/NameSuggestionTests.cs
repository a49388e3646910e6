using WorkSpacesProvider.Core.Checking;

namespace WorkSpacesProvider.Core.Tests.Checking;

public sealed class NameSuggestionTests
{
    [Theory]
    [InlineData("poolname", "poolName")]
    [InlineData("bundle", "bundleId")]
    [InlineData("poolNames", "poolName")]
    [InlineData("bundelId", "bundleId")]
    [InlineData("tag", "tags")]
    public void The_nearest_name_is_offered(string given, string meant) =>
        Assert.Equal($"Did you mean {meant}?", NameSuggestion.For(given, ["bundleId", "poolName", "tags"]));

    [Theory]
    [InlineData("capacity")]
    [InlineData("x")]
    [InlineData("")]
    public void Without_a_near_name_all_are_offered(string given) =>
        Assert.Equal("The names are bundleId, poolName, tags.", NameSuggestion.For(given, ["bundleId", "poolName", "tags"]));

    [Fact]
    public void Where_no_name_exists_the_text_says_so() => Assert.Equal("Nothing can be given here.", NameSuggestion.For("x", []));
}
