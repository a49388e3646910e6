using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Values;

public sealed class ValueEncoderTests
{
    [Fact]
    public void An_object_has_every_member_of_its_type()
    {
        var type = new ObjectConstraint([new ObjectMember("a", "a", TypeConstraint.String), new ObjectMember("b", "b", TypeConstraint.String)]);

        Assert.Equal("82A161A178A162C0", Encode(type, MapValue.Of(("a", "x"))));
    }

    [Fact]
    public void A_fraction_that_the_provider_computed_is_sent_as_it_is_meant() => Assert.Equal("A3302E31", Encode(TypeConstraint.Number, 0.1));

    [Fact]
    public void A_whole_number_is_sent_as_one() => Assert.Equal("CD0BB8", Encode(TypeConstraint.Number, 3000));

    [Fact]
    public void Infinity_is_a_number() => Assert.Equal("CB7FF0000000000000", Encode(TypeConstraint.Number, double.PositiveInfinity));

    [Theory]
    [InlineData(31, "BF")]
    [InlineData(32, "D920")]
    [InlineData(256, "DA0100")]
    [InlineData(70_000, "DB00011170")]
    public void A_text_says_how_long_it_is(int length, string header)
    {
        var text = new string('x', length);

        Assert.StartsWith(header + "7878", Encode(TypeConstraint.String, text), StringComparison.Ordinal);
        Assert.Equal(text, ValueDecoder.Decode(TypeConstraint.String, ValueEncoder.Encode(TypeConstraint.String, text)));
    }

    [Fact]
    public void The_mark_of_a_secret_is_left_out() => Assert.Equal("A178", Encode(TypeConstraint.String, ((PropertyValue)"x").AsSecret()));

    [Fact]
    public void A_value_of_another_type_is_told_with_its_place_and_not_sent()
    {
        var error = Assert.Throws<ProviderException>(() => Encode(new ListConstraint(TypeConstraint.Bool), ListValue.Of(true, "no")));

        Assert.Equal(ErrorKind.Internal, error.Kind);
        Assert.Contains("'[1]'", error.Message, StringComparison.Ordinal);
    }

    private static string Encode(TypeConstraint type, PropertyValue value) => Convert.ToHexString(ValueEncoder.Encode(type, value));
}
