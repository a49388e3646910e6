using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Tests.Schema;

public sealed class GoDurationTests
{
    [Theory]
    [InlineData("90m", 5400)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5h", 5400)]
    [InlineData(".5s", 0.5)]
    [InlineData("500ms", 0.5)]
    [InlineData("2s500ms", 2.5)]
    [InlineData("-3s", -3)]
    [InlineData("0", 0)]
    [InlineData("1000000h", 2_592_000)]
    public void What_Go_reads_is_read(string text, double seconds)
    {
        Assert.True(GoDuration.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds, precision: 6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("ten minutes")]
    [InlineData("1d")]
    [InlineData("1h ")]
    [InlineData("PT1H")]
    public void What_Go_refuses_is_refused(string text) => Assert.False(GoDuration.TryParse(text, out _));

    [Fact]
    public void A_timeout_must_be_above_zero()
    {
        var values = MapValue.Of(("timeouts", MapValue.Of(("create", "0s"), ("update", "10m"), ("delete", "soon"))));

        Assert.Equal(["timeouts.create", "timeouts.delete"], TimeoutsBlock.Check(values).Select(failure => failure.Property));
        Assert.Equal(TimeSpan.FromMinutes(10), TimeoutsBlock.Limit(values, TimeoutsBlock.Update));
        Assert.Null(TimeoutsBlock.Limit(MapValue.Empty, TimeoutsBlock.Update));
    }
}
