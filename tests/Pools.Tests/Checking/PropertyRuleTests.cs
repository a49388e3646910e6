using WorkSpacesProvider.Pools.Checking;

namespace WorkSpacesProvider.Pools.Tests.Checking;

public sealed class PropertyRuleTests
{
    [Theory]
    [InlineData(0, null, "0 or more seconds")]
    [InlineData(1, 9, "1 to 9 seconds")]
    public void A_range_is_put_into_words(int min, int? max, string rule) => Assert.Equal(rule, PropertyRule.Range("a.b", min, max, " seconds").Rule);
}
