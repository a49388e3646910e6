using FsCheck;
using FsCheck.Fluent;

namespace WorkSpacesProvider.Grpc.Tests;

public sealed class PercentEncodingTests
{
    [Theory]
    [InlineData("plain text, with ~ and ' '", "plain text, with ~ and ' '")]
    [InlineData("100%", "100%25")]
    [InlineData("a\nb", "a%0Ab")]
    [InlineData("ü", "%C3%BC")]
    [InlineData("\u007f", "%7F")]
    [InlineData("\U0001F600", "%F0%9F%98%80")]
    public void What_is_not_printable_ascii_is_escaped(string text, string encoded)
    {
        Assert.Equal(encoded, PercentEncoding.Encode(text));
        Assert.Equal(text, PercentEncoding.Decode(encoded));
    }

    [Theory]
    [InlineData("100%")]
    [InlineData("%")]
    [InlineData("%4")]
    [InlineData("%zz")]
    [InlineData("% 41")]
    public void What_is_no_escape_stays_as_it_is(string text) => Assert.Equal(text, PercentEncoding.Decode(text));

    [Fact]
    public void Lower_case_escapes_are_read() => Assert.Equal("ü", PercentEncoding.Decode("%c3%bc"));

    [Fact]
    public void Every_text_survives_the_round_trip() =>
        Prop.ForAll<NonNull<string>>(text => PercentEncoding.Decode(PercentEncoding.Encode(Wellformed(text.Get))) == Wellformed(text.Get))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Encoded_text_is_printable_ascii() =>
        Prop.ForAll<NonNull<string>>(text => PercentEncoding.Encode(text.Get).All(character => character is >= ' ' and <= '~'))
            .QuickCheckThrowOnFailure();

    // Half a surrogate pair is no text: UTF-8 can't hold it.
    private static string Wellformed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
