using WorkSpacesProvider.Pulumi.Service;

namespace WorkSpacesProvider.Pulumi.Tests.Service;

public class ResourceIdentityTests
{
    [Fact]
    public void Type_and_name_are_taken_as_sent() =>
        Assert.Equal(new ResourceIdentity("urn", "t", "n"), ResourceIdentity.Of("urn", "t", "n"));

    [Theory]
    [InlineData("urn:pulumi:dev::proj::acme:index:Widget::w", "w")]
    [InlineData("urn:pulumi:dev::proj::my:comp:Thing$acme:index:Widget::w", "w")]
    [InlineData("urn:pulumi:dev::proj::a:b:C$my:comp:Thing$acme:index:Widget::odd::name", "odd::name")]
    public void An_engine_that_sends_the_urn_alone_is_understood(string urn, string name) =>
        Assert.Equal(new ResourceIdentity(urn, "acme:index:Widget", name), ResourceIdentity.Of(urn, "", ""));

    [Fact]
    public void A_text_that_is_no_urn_gives_nothing() => Assert.Equal(new ResourceIdentity("x", "", ""), ResourceIdentity.Of("x", "", ""));
}
