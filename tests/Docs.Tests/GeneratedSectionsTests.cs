namespace WorkSpacesProvider.Docs.Tests;

public sealed class GeneratedSectionsTests
{
    [Fact]
    public void A_section_is_filled_and_the_rest_of_the_page_stays() => Assert.Equal(
        "before\n<!-- table: one -->\n\n(one)\n<!-- end -->\nafter\n",
        GeneratedSections.Fill("before\n<!-- table: one -->\nold\n<!-- end -->\nafter\n", name => $"({name})"));

    [Fact]
    public void Filling_twice_changes_nothing()
    {
        var once = GeneratedSections.Fill("<!-- table: a -->\n<!-- end -->\n\n<!-- table: b -->\n<!-- end -->\n", name => name);

        Assert.Equal(once, GeneratedSections.Fill(once, name => name));
    }

    [Fact]
    public void A_section_that_is_not_closed_is_refused() => Assert.Throws<InvalidDataException>(
        () => GeneratedSections.Fill("<!-- table: a -->\n<!-- table: b -->\n<!-- end -->\n", name => name));
}
