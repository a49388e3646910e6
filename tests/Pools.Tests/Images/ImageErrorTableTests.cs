using WorkSpacesProvider.Pools.Images;

namespace WorkSpacesProvider.Pools.Tests.Images;

public sealed class ImageErrorTableTests
{
    [Fact]
    public void Every_code_of_the_enum_is_known_and_no_other() => Assert.Equal(
        typeof(WorkspaceImageErrorDetailCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        ImageErrorTable.Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void All_48_codes_have_a_remedy_of_their_own_that_is_a_sentence()
    {
        Assert.Equal(48, ImageErrorTable.Codes.Select(ImageErrorTable.Remedy).Distinct().Count());
        Assert.All(ImageErrorTable.Codes, code => Assert.Matches("^[A-Z].{20,}[a-z0-9)][.]$", ImageErrorTable.Remedy(code)));
        Assert.DoesNotContain(ImageErrorTable.Remedy(null), ImageErrorTable.Codes.Select(ImageErrorTable.Remedy));
    }

    [Theory]
    [InlineData("ErrorOfTheFuture")]
    [InlineData("domainjoined")]
    [InlineData(null)]
    public void A_code_that_nobody_knows_leaves_something_to_look_at(string? code) =>
        Assert.Equal("Look the code up in the WorkSpaces administration guide, and read the log that the Image Checker or the Image Builder left.", ImageErrorTable.Remedy(code));
}
