using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Tests.Values;

/// <summary>The encoding itself, byte by byte, as hosts write it.</summary>
public sealed class ValueDecoderTests
{
    private static readonly ObjectConstraint Capacity = new([new ObjectMember("desired_user_sessions", "desiredUserSessions", TypeConstraint.Number)]);

    [Theory]
    [InlineData("00", "0")]
    [InlineData("7f", "127")]
    [InlineData("e0", "-32")]
    [InlineData("ccff", "255")]
    [InlineData("cdffff", "65535")]
    [InlineData("ceffffffff", "4294967295")]
    [InlineData("cfffffffffffffffff", "18446744073709551615")]
    [InlineData("d080", "-128")]
    [InlineData("d18000", "-32768")]
    [InlineData("d280000000", "-2147483648")]
    [InlineData("d38000000000000000", "-9223372036854775808")]
    [InlineData("cb3fe0000000000000", "0.5")]
    [InlineData("ca3f000000", "0.5")]
    [InlineData("a3302e31", "0.1")]
    [InlineData("c403302e31", "0.1")]
    [InlineData("cb3fb999999999999a", "0.1000000000000000055511151231257827021181583404541015625")]
    public void Numbers_are_read_in_every_form(string hex, string digits) => Assert.Equal(digits, Decode(TypeConstraint.Number, hex).ToString());

    [Theory]
    [InlineData("d40000")]
    [InlineData("d50c0102")]
    [InlineData("c7030c8101c2")]
    [InlineData("c8000300010203")]
    [InlineData("c90000000100ff")]
    public void Any_extension_is_an_unknown_value_whatever_it_says_of_itself(string hex) => Assert.Equal(PropertyValue.Unknown, Decode(TypeConstraint.String, hex));

    [Fact]
    public void Members_of_an_object_get_our_names() =>
        Assert.Equal(MapValue.Of(("desiredUserSessions", 3)), Decode(Capacity, "81b5646573697265645f757365725f73657373696f6e7303"));

    [Fact]
    public void A_member_that_the_type_does_not_have_is_refused() => Assert.Contains("'x'", Refusal(Capacity, "81a17803"), StringComparison.Ordinal);

    [Fact]
    public void A_dynamic_value_brings_its_type() =>
        Assert.Equal(ListValue.Of("a"), Decode(TypeConstraint.Dynamic, "92c411" + Convert.ToHexString("[\"list\",\"string\"]"u8) + "91a161"));

    [Theory]
    [InlineData("dd7fffffff")]
    [InlineData("ddffffffff")]
    public void A_list_that_claims_more_items_than_there_are_bytes_takes_no_memory(string hex) =>
        Assert.Contains("end in the middle", Refusal(new ListConstraint(TypeConstraint.Bool), hex), StringComparison.Ordinal);

    [Fact]
    public void Values_inside_each_other_without_end_are_refused()
    {
        var dynamic = "92c409" + Convert.ToHexString("\"dynamic\""u8);

        Assert.Contains("at most 100 levels", Refusal(TypeConstraint.Dynamic, string.Concat(Enumerable.Repeat(dynamic, 2000)) + "c0"), StringComparison.Ordinal);
    }

    [Fact]
    public void NaN_is_refused() => Assert.Contains("NaN", Refusal(TypeConstraint.Number, "cb7ff8000000000000"), StringComparison.Ordinal);

    [Fact]
    public void Text_that_is_no_UTF8_is_refused() => Assert.Contains("UTF-8", Refusal(TypeConstraint.String, "a1ff"), StringComparison.Ordinal);

    [Fact]
    public void A_refusal_names_the_place() =>
        Assert.Contains("'desiredUserSessions'", Refusal(Capacity, "81b5646573697265645f757365725f73657373696f6e73c3"), StringComparison.Ordinal);

    [Fact]
    public void State_of_another_version_of_the_provider_is_read()
    {
        var state = JsonValueDecoder.Decode(
            new ObjectConstraint([new ObjectMember("new_one", "newOne", TypeConstraint.String), new ObjectMember("kept", "kept", TypeConstraint.Number)]),
            """{"gone": [1], "kept": 123456789012345678901234567890}"""u8.ToArray());

        Assert.Equal("{kept: 123456789012345678901234567890}", state.ToString());
    }

    private static PropertyValue Decode(TypeConstraint type, string hex) => ValueDecoder.Decode(type, Convert.FromHexString(hex));

    private static string Refusal(TypeConstraint type, string hex) => Assert.Throws<ProviderException>(() => Decode(type, hex)).Message;
}
