namespace WorkSpacesProvider.Core.Tests.Values;

public sealed class NumberValueTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(-7, true)]
    [InlineData(int.MaxValue, true)]
    [InlineData(int.MinValue, true)]
    [InlineData(int.MaxValue + 1.0, false)]
    [InlineData(int.MinValue - 1.0, false)]
    [InlineData(1.5, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void A_whole_number_of_32_bits_is_an_integer(double number, bool fits)
    {
        Assert.Equal(fits, new NumberValue(number).TryGetInt32(out var value));
        Assert.Equal(fits ? number : 0, value);
    }

    [Fact]
    public void Digits_that_a_double_does_not_hold_decide_equality()
    {
        Assert.NotEqual(new NumberValue(1e17, "100000000000000001"), new NumberValue(1e17, "100000000000000002"));
        Assert.Equal(new NumberValue(1e17, "100000000000000001"), new NumberValue(1e17));
    }

    [Theory]
    [InlineData(1.0, "1")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1E+21")]
    public void A_number_is_printed_without_culture(double number, string text) => Assert.Equal(text, new NumberValue(number).ToString());

    [Fact]
    public void The_digits_that_came_in_are_printed() => Assert.Equal("100000000000000001", new NumberValue(1e17, "100000000000000001").ToString());

    [Fact]
    public void Zero_has_one_value_whatever_its_sign()
    {
        Assert.Equal(new NumberValue(0.0), new NumberValue(-0.0));
        Assert.Equal(new NumberValue(0.0).GetHashCode(), new NumberValue(-0.0).GetHashCode());
    }
}
