namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>Bodies that break the framing: each gets its status, and the connection serves the next call.</summary>
public sealed class FramingTests
{
    private static readonly byte[] Hello = RawClient.Frame("hello"u8.ToArray());

    [Fact]
    public Task A_body_without_a_message_is_an_internal_error() => AssertRefused([], StatusCode.Internal, "no message");

    [Fact]
    public Task A_body_with_two_messages_is_an_internal_error() =>
        AssertRefused([.. Hello, .. Hello], StatusCode.Internal, "after its message");

    [Fact]
    public Task A_single_byte_after_the_message_is_an_internal_error() =>
        AssertRefused([.. Hello, 0], StatusCode.Internal, "after its message");

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public Task A_message_that_is_cut_off_is_an_internal_error(int length) =>
        AssertRefused(Hello[..length], StatusCode.Internal, "middle of a message");

    [Theory]
    [InlineData(2)]
    [InlineData(255)]
    public Task A_flag_other_than_0_and_1_is_an_internal_error(byte flag) =>
        AssertRefused(RawClient.Frame([], flag), StatusCode.Internal, $"is {flag}");

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_message_is_whole_however_the_body_is_cut_into_packets(int cut)
    {
        await using var server = await TestServer.StartAsync();
        using var content = new PausedContent(Hello[..cut], Hello[cut..]);
        using var request = server.Raw.Request("/test.Echo/Call", content);

        var answer = server.Raw.SendAsync(request);
        await content.Paused;
        Assert.False(answer.IsCompleted);
        content.Continue();

        Assert.Equal(Hello, (await answer).Body);
    }

    [Theory]
    [InlineData(419_430_401u)]
    [InlineData(uint.MaxValue)]
    public async Task A_message_over_the_limit_is_refused_by_its_length_before_it_is_read(uint length)
    {
        await using var server = await TestServer.StartAsync();
        using var content = new PausedContent([0, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length], []);
        using var request = server.Raw.Request("/test.Echo/Call", content);

        var answer = await server.Raw.SendAsync(request);

        Assert.Equal(StatusCode.ResourceExhausted, answer.StatusCode);
        Assert.Contains("419430400", answer.Message);
        await AssertConnectionServes(server);
    }

    [Theory]
    [InlineData(1000, StatusCode.OK)]
    [InlineData(1001, StatusCode.ResourceExhausted)]
    public async Task The_limit_is_the_largest_message_that_is_taken(int size, StatusCode expected)
    {
        await using var server = await TestServer.StartAsync(options: options => options with { MaxMessageSize = 1000 });

        var answer = await server.Raw.PostAsync(RawClient.Frame(new byte[size]));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_client_that_sends_far_too_much_learns_why_and_goes_on()
    {
        await using var server = await TestServer.StartAsync(options: options => options with { MaxMessageSize = 1000 });

        var error = await Assert.ThrowsAsync<RpcException>(() => server.Client.UnaryCallAsync(Echo.CallBytes, new byte[30_000_000]));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.Equal("still here", await server.CallAsync("still here"));
    }

    private static async Task AssertRefused(byte[] body, StatusCode code, string reason)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(body);

        Assert.Equal(code, answer.StatusCode);
        Assert.Contains(reason, answer.Message);
        Assert.True(answer.IsTrailersOnly);
        await AssertConnectionServes(server);
    }

    private static async Task AssertConnectionServes(TestServer server)
    {
        Assert.Equal(Hello, (await server.Raw.PostAsync(Hello)).Body);
        Assert.Equal(1, server.Raw.Connections);
    }
}
