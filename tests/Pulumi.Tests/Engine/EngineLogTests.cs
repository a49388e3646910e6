using WorkSpacesProvider.Pulumi.Engine;
using WorkSpacesProvider.Pulumi.Rpc;
using WorkSpacesProvider.Pulumi.Tests.Fakes;

namespace WorkSpacesProvider.Pulumi.Tests.Engine;

public class EngineLogTests
{
    private const string DeadAddress = "127.0.0.1:1";

    [Fact]
    public async Task Lines_arrive_in_order_with_urn_and_kind()
    {
        await using var engine = await FakeEngine.StartAsync();
        await using var log = new EngineLog(new ManualTimeProvider());
        log.Connect(engine.Address);
        var operation = new OperationLog(log, "urn:a");

        operation.Status("stopping");
        operation.Info("stopped");
        operation.Warning("slow");
        await operation.FlushAsync();

        Assert.Equal(
            [
                new LogRequest { Severity = LogSeverity.Info, Message = "stopping", Urn = "urn:a", Ephemeral = true },
                new LogRequest { Severity = LogSeverity.Info, Message = "stopped", Urn = "urn:a" },
                new LogRequest { Severity = LogSeverity.Warning, Message = "slow", Urn = "urn:a" },
            ],
            engine.Arrived.ToArray());
    }

    [Fact]
    public async Task The_same_line_is_not_sent_twice_in_a_row()
    {
        await using var engine = await FakeEngine.StartAsync();
        await using var log = new EngineLog(new ManualTimeProvider());
        log.Connect(engine.Address);
        var operation = new OperationLog(log, "urn:a");

        foreach (var line in new[] { "a", "a", "b", "a" })
            operation.Status(line);
        await operation.FlushAsync();

        Assert.Equal("a b a", string.Join(' ', engine.Arrived.Select(line => line.Message)));
    }

    [Fact]
    public async Task Text_that_is_no_valid_unicode_is_mended()
    {
        await using var engine = await FakeEngine.StartAsync();
        await using var log = new EngineLog(new ManualTimeProvider());
        log.Connect(engine.Address);

        new OperationLog(log, "").Info("a\uD800b");

        Assert.Equal("a\uFFFDb", (await engine.NextLineAsync()).Message);
    }

    [Fact]
    public async Task Without_an_engine_nothing_waits()
    {
        await using var log = new EngineLog(new ManualTimeProvider());
        var operation = new OperationLog(log, "");
        operation.Info("a");

        Assert.True(operation.FlushAsync().IsCompleted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("::::")]
    public async Task An_address_that_is_none_is_no_engine(string address)
    {
        await using var log = new EngineLog(new ManualTimeProvider());
        log.Connect(address);
        var operation = new OperationLog(log, "");
        operation.Info("a");

        Assert.True(operation.FlushAsync().IsCompleted);
    }

    [Fact]
    public async Task A_dead_engine_drops_lines_in_silence()
    {
        await using var log = new EngineLog(new ManualTimeProvider());
        log.Connect(DeadAddress);
        var operation = new OperationLog(log, "");
        for (var i = 0; i < 5000; i++)
            operation.Info($"{i}");

        await operation.FlushAsync();
    }

    [Fact]
    public async Task After_a_failure_the_engine_is_left_alone_for_a_while()
    {
        await using var engine = await FakeEngine.StartAsync();
        var clock = new ManualTimeProvider();
        await using var log = new EngineLog(clock);
        var hold = new TaskCompletionSource();
        engine.Hold = hold.Task;
        log.Connect(engine.Address);

        log.Write(new LogRequest { Message = "held" });
        await engine.NextLineAsync();
        clock.Advance(TimeSpan.FromSeconds(3));
        var flushed = log.FlushAsync();
        clock.Advance(TimeSpan.FromSeconds(3));
        await flushed;
        hold.SetResult();
        log.Write(new LogRequest { Message = "dropped" });
        await log.FlushAsync();
        clock.Advance(TimeSpan.FromSeconds(5));
        log.Write(new LogRequest { Message = "sent" });

        Assert.Equal("sent", (await engine.NextLineAsync()).Message);
    }

    [Fact]
    public async Task A_hanging_engine_holds_a_flush_no_longer_than_three_seconds()
    {
        await using var engine = await FakeEngine.StartAsync();
        var clock = new ManualTimeProvider();
        await using var log = new EngineLog(clock);
        var hold = new TaskCompletionSource();
        engine.Hold = hold.Task;
        log.Connect(engine.Address);
        log.Write(new LogRequest { Message = "held" });
        await engine.NextLineAsync();

        var flush = log.FlushAsync();
        Assert.False(flush.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(3));

        await flush.WaitAsync(TimeSpan.FromSeconds(30));
        hold.SetResult();
    }

    [Fact]
    public async Task Lines_of_one_engine_are_never_sent_to_the_next()
    {
        await using var first = await FakeEngine.StartAsync();
        await using var second = await FakeEngine.StartAsync();
        await using var log = new EngineLog(new ManualTimeProvider());
        var hold = new TaskCompletionSource();
        first.Hold = hold.Task;
        log.Connect(first.Address);
        log.Write(new LogRequest { Message = "held by the first" });
        log.Write(new LogRequest { Message = "queued for the first" });
        await first.NextLineAsync();

        log.Connect(second.Address);
        log.Write(new LogRequest { Message = "for the second" });
        hold.SetResult();

        Assert.Equal("for the second", (await second.NextLineAsync()).Message);
    }

    [Fact]
    public async Task A_new_engine_takes_over()
    {
        await using var first = await FakeEngine.StartAsync();
        await using var second = await FakeEngine.StartAsync();
        await using var log = new EngineLog(new ManualTimeProvider());
        log.Connect(first.Address);
        log.Write(new LogRequest { Message = "one" });
        await log.FlushAsync();

        log.Connect(second.Address);
        log.Write(new LogRequest { Message = "two" });

        Assert.Equal("two", (await second.NextLineAsync()).Message);
        Assert.Equal("one", Assert.Single(first.Arrived).Message);
    }
}
