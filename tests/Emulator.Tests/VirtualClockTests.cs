using WorkSpacesProvider.Emulator.Tests.Support;
using WorkSpacesProvider.Emulator.Time;

namespace WorkSpacesProvider.Emulator.Tests;

public sealed class VirtualClockTests
{
    private readonly ManualTimeProvider _wall = new();

    [Fact]
    public void It_runs_as_many_times_faster_as_it_is_told()
    {
        var clock = new VirtualClock(_wall, 60);
        var start = clock.GetUtcNow();
        _wall.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(TimeSpan.FromMinutes(5), clock.GetUtcNow() - start);
    }

    [Fact]
    public void A_held_clock_moves_by_advances_only()
    {
        var clock = new VirtualClock(_wall, 60);
        clock.Hold();
        var start = clock.GetUtcNow();
        _wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal(start, clock.GetUtcNow());

        clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(start.AddSeconds(90), clock.GetUtcNow());
    }

    [Fact]
    public void A_released_clock_runs_on_from_where_it_stood()
    {
        var clock = new VirtualClock(_wall, 2);
        clock.Hold();
        var start = clock.GetUtcNow();
        _wall.Advance(TimeSpan.FromHours(1));
        clock.Release();
        _wall.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(start.AddSeconds(20), clock.GetUtcNow());
    }

    [Fact]
    public void A_running_clock_can_be_advanced_too()
    {
        var clock = new VirtualClock(_wall, 1);
        var start = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromMinutes(5));
        _wall.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(start.AddSeconds(301), clock.GetUtcNow());
    }
}
