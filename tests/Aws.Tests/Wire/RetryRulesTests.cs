namespace WorkSpacesProvider.Aws.Tests;

public sealed class RetryRulesTests
{
    private readonly RetryRules _rules = new(8, TimeProvider.System, new Jitter(new Random(1)));

    [Theory]
    [InlineData("Throttled", true, 8)]
    [InlineData("Throttled", false, 8)]
    [InlineData("Unreachable", true, 1)]
    [InlineData("Unreachable", false, 1)]
    [InlineData("TimedOut", true, 1)]
    [InlineData("TimedOut", false, 0)]
    [InlineData("AnswerLost", true, 8)]
    [InlineData("AnswerLost", false, 0)]
    [InlineData("Refused", true, 0)]
    public void A_failure_is_repeated_as_often_as_its_kind_allows(string kind, bool isRepeatable, int expected)
    {
        var failure = Enum.Parse<FailureKind>(kind);

        Assert.Equal(expected, Enumerable.Range(0, 20).TakeWhile(retries => _rules.ShouldRetry(failure, isRepeatable, retries)).Count());
    }

    [Fact]
    public void No_kind_is_repeated_more_often_than_the_user_allows() =>
        Assert.All(
            Enum.GetValues<FailureKind>(), kind =>
                Assert.False(new RetryRules(0, TimeProvider.System, new Jitter(new Random(1))).ShouldRetry(kind, true, 0)));

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 0.5, 4)]
    [InlineData(30, 1, 20)]
    public void The_wait_doubles_up_to_its_limit_and_jitter_takes_a_part_of_it(int retry, double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryRules.Delay(retry, jitter));

    [Theory]
    [InlineData(2, 0, 2)]
    [InlineData(2, 7, 7)]
    [InlineData(9, 7, 9)]
    [InlineData(2, 3600, 60)]
    public void What_AWS_asks_for_counts_where_it_is_longer_up_to_a_minute(int own, int asked, int waited) =>
        Assert.Equal(TimeSpan.FromSeconds(waited), RetryRules.Longer(TimeSpan.FromSeconds(own), TimeSpan.FromSeconds(asked)));
}
