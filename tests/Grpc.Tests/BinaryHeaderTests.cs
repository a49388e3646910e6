using FsCheck;
using FsCheck.Fluent;

namespace WorkSpacesProvider.Grpc.Tests;

public sealed class BinaryHeaderTests
{
    [Fact]
    public void All_bytes_survive_the_round_trip() =>
        Prop.ForAll<byte[]>(bytes => BinaryHeader.TryDecode(BinaryHeader.Encode(bytes), out var decoded) && bytes.SequenceEqual(decoded))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Padding_is_accepted() =>
        Prop.ForAll<byte[]>(bytes => BinaryHeader.TryDecode(Convert.ToBase64String(bytes), out var decoded) && bytes.SequenceEqual(decoded))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("AA==")]
    [InlineData("AAA=")]
    public void Padding_is_not_sent(string base64) =>
        Assert.Equal(base64.TrimEnd('='), BinaryHeader.Encode(Convert.FromBase64String(base64)));

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("A!==")]
    [InlineData("A-_A")]
    public void What_is_not_base64_is_refused(string text) => Assert.False(BinaryHeader.TryDecode(text, out _));
}
