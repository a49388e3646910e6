using WorkSpacesProvider.Pulumi.Engine;
using WorkSpacesProvider.Pulumi.Tests.Fakes;

namespace WorkSpacesProvider.Pulumi.Tests.Engine;

public class EngineWatchTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task An_engine_that_knows_no_health_service_is_alive_until_nobody_listens()
    {
        var clock = new ManualTimeProvider();
        var engine = await FakeEngine.StartAsync();
        var gone = new EngineWatch(engine.Address, clock).UntilGoneAsync(CancellationToken.None);

        for (var check = 0; check < 3; check++)
        {
            await WhenItSleepsAsync(clock);
            Assert.False(gone.IsCompleted);
            clock.Advance(Interval);
            await engine.NextHealthCheckAsync();
        }

        await WhenItSleepsAsync(clock);
        await engine.DisposeAsync();
        clock.Advance(Interval);

        await gone.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_watch_ends_when_it_is_told_to()
    {
        using var cancellation = new CancellationTokenSource();
        var gone = new EngineWatch("127.0.0.1:1", new ManualTimeProvider()).UntilGoneAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
    }

    /// <summary>The time-out of a check is a timer too; it is the interval's that counts.</summary>
    private static async Task WhenItSleepsAsync(ManualTimeProvider clock)
    {
        while (await clock.WhenTimerIsSetAsync() != Interval)
        {
        }
    }
}
