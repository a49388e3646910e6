using FsCheck;
using FsCheck.Fluent;

namespace WorkSpacesProvider.Aws.Tests;

public sealed class RequestRateTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void The_first_passes_at_once_and_the_second_waits_its_interval()
    {
        using var rate = new RequestRate(2, _time);
        var waits = Enumerable.Range(0, 2).Select(_ => rate.WaitAsync(RequestPriority.Read, default)).ToList();

        Assert.Equal([true, false], waits.Select(wait => wait.IsCompleted));
        _time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.False(waits[1].IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(waits[1].IsCompleted);
    }

    [Fact]
    public void Writes_pass_before_reads_and_each_in_their_order()
    {
        using var rate = new RequestRate(1, _time);
        const RequestPriority Read = RequestPriority.Read, Write = RequestPriority.Write;
        var waits = new[] { Read, Read, Write, Read, Write }.Select(priority => rate.WaitAsync(priority, default)).ToList();

        var order = new List<int>();
        for (var second = 0; second < 4; second++)
        {
            var before = waits.Select(wait => wait.IsCompleted).ToList();
            _time.Advance(TimeSpan.FromSeconds(1));
            order.AddRange(Enumerable.Range(0, waits.Count).Where(i => waits[i].IsCompleted && !before[i]));
        }

        Assert.Equal([2, 4, 1, 3], order);
    }

    [Fact]
    public async Task A_cancelled_wait_takes_nothing_from_the_bucket()
    {
        using var rate = new RequestRate(1, _time);
        using var cancellation = new CancellationTokenSource();
        await rate.WaitAsync(RequestPriority.Read, default);
        var cancelled = rate.WaitAsync(RequestPriority.Write, cancellation.Token);
        var next = rate.WaitAsync(RequestPriority.Read, default);

        await cancellation.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.True(next.IsCompleted);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_before_it_begins_takes_nothing()
    {
        using var rate = new RequestRate(1, _time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => rate.WaitAsync(RequestPriority.Read, new CancellationToken(canceled: true)));

        Assert.True(rate.WaitAsync(RequestPriority.Read, default).IsCompleted);
    }

    [Fact]
    public void No_timer_runs_while_nobody_waits()
    {
        using var rate = new RequestRate(2, _time);
        _ = rate.WaitAsync(RequestPriority.Read, default);

        Assert.Equal(0, _time.TimersCount);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_rate_must_be_more_than_zero(double requestsPerSecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestRate(requestsPerSecond, _time));

    [Fact]
    public void In_no_stretch_of_time_do_more_requests_pass_than_rate_times_time_and_one()
    {
        var arrivals = Gen.Choose(0, 900).ArrayOf();
        var cases = from rate in Gen.Elements(0.3, 1, 2, 3, 7.5, 40) from gaps in arrivals select (rate, gaps);

        Prop.ForAll(cases.ToArbitrary(), scenario =>
        {
            var passed = PassingTimes(scenario.rate, scenario.gaps);
            Assert.Equal(scenario.gaps.Length, passed.Count);
            for (var first = 0; first < passed.Count; first++)
            {
                for (var last = first; last < passed.Count; last++)
                {
                    var allowed = (scenario.rate * (passed[last] - passed[first]).TotalSeconds) + 1;
                    Assert.True(
                        last - first + 1 <= allowed + 1e-6, $"{last - first + 1} requests passed from {passed[first]} to {passed[last]}");
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_bucket_lets_requests_pass_as_soon_as_the_rate_allows()
    {
        var passed = PassingTimes(4, [0, 0, 0, 0, 0, 0]);

        Assert.Equal([0, 250, 500, 750, 1000, 1250], passed.Select(time => time.TotalMilliseconds));
    }

    /// <summary>When requests pass that arrive the given milliseconds after each other.</summary>
    private static List<TimeSpan> PassingTimes(double requestsPerSecond, int[] gaps)
    {
        var time = new ManualTimeProvider();
        using var rate = new RequestRate(requestsPerSecond, time);
        var start = time.GetUtcNow();
        var passed = new List<TimeSpan>();
        var waiting = new List<Task>();
        void Advance(int milliseconds)
        {
            for (var i = 0; i <= milliseconds; i++)
            {
                foreach (var wait in waiting.Where(wait => wait.IsCompleted).ToList())
                {
                    passed.Add(time.GetUtcNow() - start);
                    waiting.Remove(wait);
                }

                if (i < milliseconds)
                    time.Advance(TimeSpan.FromMilliseconds(1));
            }
        }

        foreach (var gap in gaps)
        {
            Advance(gap);
            waiting.Add(rate.WaitAsync(RequestPriority.Read, default));
            Advance(0);
        }

        while (waiting.Count > 0)
            Advance(50);

        return passed;
    }
}
