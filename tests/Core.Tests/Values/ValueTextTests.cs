namespace WorkSpacesProvider.Core.Tests.Values;

public sealed class ValueTextTests
{
    [Fact]
    public void A_short_value_is_shown_whole() => Assert.Equal("\"abc\"", ValueText.Describe("abc"));

    [Fact]
    public void A_value_of_80_characters_is_shown_whole() => Assert.Equal($"\"{new string('a', 78)}\"", ValueText.Describe(new string('a', 78)));

    [Fact]
    public void A_long_value_is_cut_after_80_characters() => Assert.Equal($"\"{new string('a', 79)}…", ValueText.Describe(new string('a', 200)));

    [Theory]
    [InlineData("😀😀")]
    [InlineData("😀 and more")]
    public void A_cut_leaves_no_half_of_a_character(string end)
    {
        var shown = ValueText.Describe(new string('a', 78) + end);

        Assert.DoesNotContain(shown, char.IsSurrogate);
    }

    [Fact]
    public void A_secret_is_not_shown() => Assert.Equal("[secret]", ValueText.Describe(((PropertyValue)"hidden").AsSecret()));
}
