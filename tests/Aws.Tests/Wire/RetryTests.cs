namespace WorkSpacesProvider.Aws.Tests;

public sealed class RetryTests
{
    private const string Update = "UpdateWorkspacesPool";
    private const string Create = "CreateWorkspacesPool";

    [Theory]
    [InlineData(Update)]
    [InlineData(Create)]
    public async Task A_throttled_call_is_repeated_until_it_passes(string operation)
    {
        await using var standIn = await StandIn.StartAsync(
            Answer.Error("ThrottlingException", "Rate exceeded"), Answer.Error("ThrottlingException", "Rate exceeded"), Answer.Ok(
                Sample.Of(operation).Response));

        await OperationCalls.CallAsync(Clients.For(standIn), operation);

        Assert.Equal(3, standIn.Requests.Count);
    }

    [Fact]
    public async Task Throttling_that_does_not_end_is_an_error_after_the_last_repetition()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Error("ThrottlingException", "Rate exceeded"));
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { MaxRetries = 4 });

        var failure = await Assert.ThrowsAsync<ThrottlingException>(() => OperationCalls.CallAsync(factory.ForRegion(null), Update));

        Assert.Equal(5, standIn.Requests.Count);
        Assert.Contains("up to 4 times; lower requestsPerSecond or raise maxRetries", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("adaptive")]
    public async Task Both_retry_modes_recover_from_throttling(string mode)
    {
        await using var standIn = await StandIn.StartAsync(Answer.Error("ThrottlingException"), Answer.Ok("{}"));
        using var factory = Clients.Factory(
            Clients.Configuration(standIn.Endpoint) with { RetryMode = mode }, null, ("AWS_RETRY_MODE", "adaptive"));

        await OperationCalls.CallAsync(factory.ForRegion(null), "StopWorkspacesPool");

        Assert.Equal(2, standIn.Requests.Count);
    }

    [Fact]
    public async Task A_call_is_repeated_after_a_fault_of_AWS()
    {
        await using var standIn = await StandIn.StartAsync(
            new Answer(500, """{"__type":"InternalFailure"}"""), new Answer(503, "<html>"), Answer.Reset, Answer.Ok("not JSON"), Answer.Ok(
                Sample.Of(Update).Response));

        await OperationCalls.CallAsync(Clients.For(standIn), Update);

        Assert.Equal(5, standIn.Requests.Count);
    }

    public static TheoryData<string> LostAnswers => ["500", "502", "reset", "unreadable"];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_create_whose_answer_may_be_lost_is_never_repeated(string fault)
    {
        await using var standIn = await StandIn.StartAsync(fault switch
        {
            "500" => new Answer(500, """{"__type":"InternalFailure"}"""),
            "502" => new Answer(502, "<html>"),
            "reset" => Answer.Reset,
            _ => Answer.Ok("not JSON"),
        });

        var failure = await Assert.ThrowsAnyAsync<WorkSpacesException>(() => OperationCalls.CallAsync(Clients.For(standIn), Create));

        Assert.True(failure.AnswerMayBeLost);
        Assert.Single(standIn.Requests);
    }

    [Fact]
    public async Task A_create_on_a_connection_that_served_before_is_not_repeated_when_it_breaks()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Ok("{}"), Answer.Reset);
        var client = Clients.For(standIn);
        await OperationCalls.CallAsync(client, "StopWorkspacesPool");

        var failure = await Assert.ThrowsAsync<WorkSpacesUnreachableException>(() => OperationCalls.CallAsync(client, Create));

        Assert.True(failure.AnswerMayBeLost);
        Assert.Single(standIn.Requests, request => request.Operation is Create);
    }

    [Theory]
    [InlineData("InvalidParameterValuesException")]
    [InlineData("ResourceLimitExceededException")]
    [InlineData("AccessDeniedException")]
    [InlineData("ExpiredTokenException")]
    public async Task A_refusal_is_not_repeated(string code)
    {
        await using var standIn = await StandIn.StartAsync(Answer.Error(code));

        await Assert.ThrowsAnyAsync<WorkSpacesException>(() => OperationCalls.CallAsync(Clients.For(standIn), Update));

        Assert.Single(standIn.Requests);
    }

    [Theory]
    [InlineData(Create, 1)]
    [InlineData(Update, 2)]
    public async Task A_hanging_endpoint_ends_after_half_a_minute_an_attempt(string operation, int attempts)
    {
        await using var standIn = await StandIn.StartAsync(Answer.Hang);
        var time = new ManualTimeProvider();
        var call = OperationCalls.CallAsync(Clients.For(standIn, time), operation);

        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            await Until(() => standIn.Requests.Count == attempt, time, attempt == 1 ? TimeSpan.Zero : TimeSpan.FromSeconds(1));
            time.Advance(TimeSpan.FromSeconds(30));
        }

        var failure = await Assert.ThrowsAsync<WorkSpacesUnreachableException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(failure.AnswerMayBeLost);
        Assert.Contains("got no answer", failure.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, standIn.Requests.Count);
    }

    [Fact]
    public async Task The_caller_can_cancel_a_call_that_hangs()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Hang);
        using var cancellation = new CancellationTokenSource();
        var call = Clients.For(standIn).StopWorkspacesPoolAsync(new() { PoolId = "wspool-1a2b3c4d5" }, cancellation.Token);
        await Until(() => standIn.Requests.Count == 1, new ManualTimeProvider(), TimeSpan.Zero);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Single(standIn.Requests);
    }

    [Theory]
    [InlineData("7", 7, 9)]
    [InlineData("soon", 0, 2)]
    public async Task What_AWS_asks_to_wait_is_waited(string retryAfter, double atLeast, double atMost)
    {
        await using var standIn = await StandIn.StartAsync(Answer.Error("ThrottlingException").With("Retry-After", retryAfter));
        var time = new JumpingTimeProvider();
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { MaxRetries = 1, RequestsPerSecond = 100 }, time);

        await Assert.ThrowsAsync<ThrottlingException>(() => OperationCalls.CallAsync(factory.ForRegion(null), Update));

        Assert.Equal(2, standIn.Requests.Count);
        Assert.InRange(time.Elapsed, TimeSpan.FromSeconds(atLeast), TimeSpan.FromSeconds(atMost));
    }

    [Fact]
    public async Task Repetitions_pass_the_request_rate_too()
    {
        await using var standIn = await StandIn.StartAsync(Answer.Error("ThrottlingException"));
        var time = new JumpingTimeProvider();
        using var factory = Clients.Factory(Clients.Configuration(standIn.Endpoint) with { MaxRetries = 9, RequestsPerSecond = 0.1 }, time);

        await Assert.ThrowsAsync<ThrottlingException>(() => OperationCalls.CallAsync(factory.ForRegion(null), Update));

        // Ten requests of which two were the burst: eight intervals of 10 s.
        Assert.Equal(10, standIn.Requests.Count);
        Assert.True(time.Elapsed >= TimeSpan.FromSeconds(80), $"took {time.Elapsed}");
    }

    private static async Task Until(Func<bool> condition, ManualTimeProvider time, TimeSpan step)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            time.Advance(step);
            await Task.Delay(TimeSpan.FromMilliseconds(10), limit.Token);
        }
    }
}
