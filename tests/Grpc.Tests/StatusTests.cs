namespace WorkSpacesProvider.Grpc.Tests;

public sealed class StatusTests
{
    public static TheoryData<StatusCode> Errors => [.. Enum.GetValues<StatusCode>().Where(code => code != StatusCode.OK)];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task Every_error_reaches_the_client_with_its_code_and_its_message(StatusCode code)
    {
        await using var server = await TestServer.StartAsync((_, _) => throw new RpcException(new Status(code, "no such pool")));

        var error = await server.FailAsync();

        Assert.Equal(new Status(code, "no such pool"), error.Status);
    }

    [Theory]
    [InlineData("100 % of 'Pöols'\nare \"gone\" – 世界 \U0001F600")]
    [InlineData("%41 stays %41")]
    [InlineData("")]
    public async Task A_message_may_hold_any_character(string message)
    {
        await using var server = await TestServer.StartAsync((_, _) => throw new RpcException(new Status(StatusCode.Aborted, message)));

        Assert.Equal(message, (await server.FailAsync()).Status.Detail);
    }

    [Fact]
    public async Task An_error_before_any_message_is_sent_as_trailers_only()
    {
        await using var server = await TestServer.StartAsync((_, _) => throw new RpcException(new Status(StatusCode.NotFound, "gone")));

        var answer = await server.Raw.PostAsync(RawClient.Frame([]));

        Assert.True(answer.IsTrailersOnly);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.HttpStatus);
        Assert.Equal("application/grpc", answer.ContentType);
        Assert.Equal("5", answer.Headers["grpc-status"]);
        Assert.Equal("gone", answer.Headers["grpc-message"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(500_000)]
    public async Task Status_details_reach_the_client_byte_for_byte(int size)
    {
        var details = new byte[size];
        new Random(1).NextBytes(details);
        await using var server = await TestServer.StartAsync((_, _) =>
            throw new RpcException(new Status(StatusCode.Internal, "half made"), new Metadata { { "grpc-status-details-bin", details } }));

        var error = await server.FailAsync();

        Assert.True(details.AsSpan().SequenceEqual(error.Trailers.GetValueBytes("grpc-status-details-bin")));
    }

    [Fact]
    public async Task Trailers_of_the_call_and_of_the_error_are_both_sent()
    {
        await using var server = await TestServer.StartAsync((_, context) =>
        {
            context.ResponseTrailers.Add("from-context", "1");
            throw new RpcException(new Status(StatusCode.Aborted, ""), new Metadata { { "from-error", "2" } });
        });

        var error = await server.FailAsync();

        Assert.Equal("1", error.Trailers.GetValue("from-context"));
        Assert.Equal("2", error.Trailers.GetValue("from-error"));
    }

    [Fact]
    public async Task Metadata_can_not_replace_the_status()
    {
        var trailers = new Metadata { { "grpc-status", "0" }, { "grpc-message", "false" } };
        await using var server = await TestServer.StartAsync((_, _) =>
            throw new RpcException(new Status(StatusCode.Aborted, "real"), trailers));

        Assert.Equal(new Status(StatusCode.Aborted, "real"), (await server.FailAsync()).Status);
    }

    [Fact]
    public async Task An_unforeseen_exception_is_unknown_and_tells_the_client_no_more_than_its_type()
    {
        await using var server = await TestServer.StartAsync((_, _) => throw new InvalidOperationException("the password is hunter2"));

        var error = await server.FailAsync();

        Assert.Equal(StatusCode.Unknown, error.StatusCode);
        Assert.Equal(
            "The handler of /test.Echo/Call threw InvalidOperationException; the server's log holds the details.", error.Status.Detail);
    }

    [Fact]
    public async Task An_unforeseen_exception_is_logged_whole()
    {
        using var log = new ListLogger();
        await using var server = await TestServer.StartAsync(
            (_, _) => throw new InvalidOperationException("the cause"), options: options => options with { LoggerFactory = log });

        await server.FailAsync();

        Assert.Contains(log.Exceptions, exception => exception.Message == "the cause");
    }

    [Fact]
    public async Task A_handler_that_returns_nothing_is_an_error()
    {
        await using var server = await TestServer.StartAsync((_, _) => Task.FromResult<string>(null!));

        Assert.Equal(StatusCode.Unknown, (await server.FailAsync()).StatusCode);
    }
}
