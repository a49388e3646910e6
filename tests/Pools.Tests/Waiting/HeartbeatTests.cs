using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Tests.Waiting;

public sealed class HeartbeatTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly RecordingLog _log;
    private readonly Heartbeat _heartbeat;

    public HeartbeatTests()
    {
        _log = new RecordingLog(_time);
        _heartbeat = new Heartbeat(_log, _time, "create of pool support");
    }

    [Fact]
    public void Lines_pass_as_they_are()
    {
        _heartbeat.Status("a");
        _heartbeat.Info("b");
        _heartbeat.Warning("c");

        Assert.Equal([("status", "a"), ("info", "b"), ("warning", "c")], _log.Lines.Select(line => (line.Severity, line.Message)));
    }

    [Fact]
    public void Silence_is_broken_before_half_a_minute_is_over()
    {
        _heartbeat.Info("Starting pool support.");

        Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(
            ["Starting pool support; no news for 25s", "Starting pool support; no news for 50s"], _log.Statuses);
    }

    [Fact]
    public void What_was_not_begun_yet_is_told_too()
    {
        Advance(TimeSpan.FromSeconds(29));

        Assert.Equal(["create of pool support; no news for 25s"], _log.Statuses);
    }

    [Fact]
    public void Every_line_puts_off_the_next_beat()
    {
        Advance(TimeSpan.FromSeconds(20));
        _heartbeat.Status("creating pool support");
        Advance(TimeSpan.FromSeconds(24));

        Assert.Equal(["creating pool support"], _log.Statuses);
    }

    [Fact]
    public void An_operation_that_is_over_is_silent()
    {
        _heartbeat.Dispose();

        Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(_log.Lines);
    }

    public void Dispose() => _heartbeat.Dispose();

    private void Advance(TimeSpan time)
    {
        var end = _time.Elapsed + time;
        var isOver = false;
        using var last = _time.CreateTimer(_ => isOver = true, null, time, Timeout.InfiniteTimeSpan);
        while (!isOver)
        {
            Assert.True(_time.TryAdvanceToNextTimer());
        }

        Assert.Equal(end, _time.Elapsed);
    }
}
