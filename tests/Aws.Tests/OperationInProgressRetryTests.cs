using Moq;

namespace WorkSpacesProvider.Aws.Tests;

public sealed class OperationInProgressRetryTests
{
    private readonly JumpingTimeProvider _time = new();
    private readonly Mock<IWorkSpacesClient> _inner = new(MockBehavior.Strict);

    private OperationInProgressRetry Client => new(_inner.Object, _time, new Jitter(new Random(1)));

    public static TheoryData<string> Changes =>
        ["UpdateWorkspacesPool", "StartWorkspacesPool", "StopWorkspacesPool", "TerminateWorkspacesPool", "TerminateWorkspacesPoolSession"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_repeated_until_the_other_operation_is_done(string operation)
    {
        await using var standIn = await StandIn.StartAsync(
            Answer.Error("OperationInProgressException"), Answer.Error("OperationInProgressException"), Answer.Ok(
                Sample.Of(operation).Response));

        await OperationCalls.CallAsync(Clients.For(standIn, _time), operation);

        Assert.Equal(3, standIn.Requests.Count);
    }

    [Fact]
    public async Task The_caller_hears_of_it_after_two_minutes()
    {
        _inner.Setup(client => client.StopWorkspacesPoolAsync(It.IsAny<StopWorkspacesPoolRequest>(), default))
            .ThrowsAsync(new OperationInProgressException("busy"));

        var failure = await Assert.ThrowsAsync<OperationInProgressException>(
            () => Client.StopWorkspacesPoolAsync(new() { PoolId = "wspool-1a2b3c4d5" }, default));

        Assert.Equal("busy", failure.Message);
        Assert.InRange(_time.Elapsed, TimeSpan.FromMinutes(1.5), OperationInProgressRetry.Patience);
        Assert.InRange(_inner.Invocations.Count, 8, 30);
    }

    [Fact]
    public async Task Other_failures_are_not_repeated()
    {
        _inner.Setup(client => client.StopWorkspacesPoolAsync(It.IsAny<StopWorkspacesPoolRequest>(), default))
            .ThrowsAsync(new InvalidResourceStateException("stopped"));

        await Assert.ThrowsAsync<InvalidResourceStateException>(
            () => Client.StopWorkspacesPoolAsync(new() { PoolId = "wspool-1a2b3c4d5" }, default));

        Assert.Single(_inner.Invocations);
    }

    [Fact]
    public async Task A_wait_between_repetitions_can_be_cancelled()
    {
        var time = new ManualTimeProvider();
        using var cancellation = new CancellationTokenSource();
        _inner.Setup(client => client.StopWorkspacesPoolAsync(It.IsAny<StopWorkspacesPoolRequest>(), cancellation.Token))
            .ThrowsAsync(new OperationInProgressException("busy"));
        var call = new OperationInProgressRetry(_inner.Object, time, new Jitter(new Random(1)))
            .StopWorkspacesPoolAsync(new() { PoolId = "wspool-1a2b3c4d5" }, cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(0, 1, 1)]
    [InlineData(3, 0, 4)]
    [InlineData(20, 1, 15)]
    public void The_wait_doubles_up_to_its_limit_and_jitter_moves_its_upper_half(int retry, double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), OperationInProgressRetry.Delay(retry, jitter));
}
