using FsCheck;
using FsCheck.Fluent;

namespace WorkSpacesProvider.Grpc.Tests;

public sealed class GrpcTimeoutTests
{
    // Every magnitude from a tick to some 40 days, so that each unit is met.
    private static readonly Gen<long> Ticks =
        Gen.Choose(0, int.MaxValue).SelectMany(_ => Gen.Choose(0, 14), (mantissa, shift) => (long)mantissa << shift)
            .SelectMany(_ => Gen.Choose(0, 44), (ticks, shift) => ticks >> shift);

    [Theory]
    [InlineData("1H", 36_000_000_000)]
    [InlineData("1M", 600_000_000)]
    [InlineData("1S", 10_000_000)]
    [InlineData("1m", 10_000)]
    [InlineData("1u", 10)]
    [InlineData("100n", 1)]
    [InlineData("0n", 0)]
    [InlineData("00000007S", 70_000_000)]
    [InlineData("99999999H", 3_599_999_964_000_000_000)]
    public void A_timeout_is_digits_and_a_unit(string text, long ticks)
    {
        Assert.True(GrpcTimeout.TryParse(text, out var timeout));
        Assert.Equal(ticks, timeout.Ticks);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("5")]
    [InlineData("5 S")]
    [InlineData(" 5S")]
    [InlineData("+5S")]
    [InlineData("-5S")]
    [InlineData("5s")]
    [InlineData("5h")]
    [InlineData("5.5S")]
    [InlineData("1,000S")]
    [InlineData("٣S")]
    [InlineData("123456789n")]
    public void Anything_else_is_not_valid(string? text) => Assert.False(GrpcTimeout.TryParse(text, out _));

    [Theory]
    [InlineData(-1, "0n")]
    [InlineData(0, "0n")]
    [InlineData(1, "100n")]
    [InlineData(999_999, "99999900n")]
    [InlineData(1_000_000, "100000u")]
    [InlineData(70_000_000, "7000000u")]
    [InlineData(999_999_991, "100000m")]
    public void The_finest_unit_that_fits_is_sent(long ticks, string text) =>
        Assert.Equal(text, GrpcTimeout.Format(TimeSpan.FromTicks(ticks)));

    [Fact]
    public void The_longest_timeout_that_can_be_written_is_sent_for_all_longer_ones() =>
        Assert.Equal("99999999H", GrpcTimeout.Format(TimeSpan.MaxValue));

    [Fact]
    public void A_timeout_that_was_written_and_read_is_never_shorter_and_hardly_longer() =>
        Prop.ForAll(Ticks.ToArbitrary(), ticks =>
            GrpcTimeout.TryParse(GrpcTimeout.Format(TimeSpan.FromTicks(ticks)), out var timeout)
            && timeout.Ticks >= ticks
            && timeout.Ticks - ticks <= ticks / 1000).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Prop.ForAll<string>(text => GrpcTimeout.TryParse(text, out var timeout) || timeout == default).QuickCheckThrowOnFailure();
}
