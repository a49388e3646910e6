namespace WorkSpacesProvider.Grpc.Tests;

public sealed class UnaryCallTests
{
    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("Grüße, 世界")]
    public async Task A_request_is_answered_with_what_the_handler_returns(string text)
    {
        await using var server = await TestServer.StartAsync((request, _) => Task.FromResult(request + "!"));

        Assert.Equal(text + "!", await server.CallAsync(text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(5_000_000)]
    public async Task A_message_of_any_size_travels_both_ways(int size)
    {
        await using var server = await TestServer.StartAsync();
        var message = new byte[size];
        new Random(size).NextBytes(message);

        var response = await server.Client.UnaryCallAsync(Echo.CallBytes, message);

        Assert.True(message.AsSpan().SequenceEqual(response));
    }

    [Fact]
    public async Task A_thousand_calls_at_once_are_all_answered_with_their_own_response()
    {
        await using var server = await TestServer.StartAsync();
        var requests = Enumerable.Range(0, 1000).Select(number => $"call {number}").ToArray();

        var responses = await Task.WhenAll(requests.Select(request => server.CallAsync(request)));

        Assert.Equal(requests, responses);
    }

    [Fact]
    public async Task A_success_has_its_status_in_the_trailers_after_one_frame()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame("hello"u8.ToArray()));

        Assert.Equal("application/grpc", answer.ContentType);
        Assert.Equal(RawClient.Frame("hello"u8.ToArray()), answer.Body);
        Assert.Equal("0", answer.Trailers["grpc-status"]);
        Assert.False(answer.Headers.ContainsKey("grpc-status"));
        Assert.Null(answer.Find("grpc-message"));
    }

    [Fact]
    public async Task The_handler_sees_the_clients_metadata_and_nothing_of_the_transport()
    {
        Metadata? seen = null;
        await using var server = await TestServer.StartAsync((request, context) =>
        {
            seen = context.RequestHeaders;
            return Task.FromResult(request);
        });

        await server.CallAsync("", new CallOptions(Headers: new Metadata { { "Request-Id", "42" }, { "trace-bin", [0, 1, 255] } }));

        Assert.Equal("42", seen!.GetValue("request-id"));
        Assert.Equal([0, 1, 255], seen.GetValueBytes("trace-bin"));
        Assert.Equal(["request-id", "trace-bin"], seen.Select(entry => entry.Key).Order());
    }

    [Theory]
    [InlineData("AAH/")]
    [InlineData("AAE=")]
    [InlineData("AAE")]
    public async Task Binary_metadata_is_accepted_with_and_without_padding(string base64)
    {
        byte[]? seen = null;
        await using var server = await TestServer.StartAsync((request, context) =>
        {
            seen = context.RequestHeaders.GetValueBytes("key-bin");
            return Task.FromResult(request);
        });

        await server.Raw.PostAsync(RawClient.Frame([]), ("key-bin", base64));

        Assert.Equal(Convert.FromBase64String(base64.PadRight(4, '=')), seen);
    }

    [Fact]
    public async Task Binary_metadata_that_is_not_base64_is_refused_by_name()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame([]), ("key-bin", "!!"));

        Assert.Equal(StatusCode.Internal, answer.StatusCode);
        Assert.Contains("'key-bin'", answer.Message);
    }

    [Fact]
    public async Task The_handler_knows_its_method_and_its_peer()
    {
        await using var server = await TestServer.StartAsync((_, context) => Task.FromResult($"{context.Method} {context.Peer}"));

        Assert.StartsWith("/test.Echo/Call ipv4:127.0.0.1:", await server.CallAsync());
    }

    [Fact]
    public async Task Trailers_of_the_handler_follow_its_response()
    {
        await using var server = await TestServer.StartAsync((request, context) =>
        {
            context.ResponseTrailers.Add("cost", "3");
            context.ResponseTrailers.Add("proof-bin", [255, 254]);
            return Task.FromResult(request);
        });

        var answer = await server.Raw.PostAsync(RawClient.Frame([]));

        Assert.Equal("3", answer.Trailers["cost"]);
        Assert.Equal("//4", answer.Trailers["proof-bin"]);
    }

    [Fact]
    public async Task A_request_that_is_no_such_message_is_refused_with_the_method_and_the_reason()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame([0xff, 0xfe]));

        Assert.Equal(StatusCode.Internal, answer.StatusCode);
        Assert.Contains("/test.Echo/Call", answer.Message);
        Assert.Contains("[FF]", answer.Message);
    }

    [Fact]
    public void A_method_has_one_handler()
    {
        var builder = ServerServiceDefinition.CreateBuilder().AddMethod(Echo.Call, (request, _) => Task.FromResult(request));

        var exception = Assert.Throws<ArgumentException>(() => builder.AddMethod(Echo.Call, (request, _) => Task.FromResult(request)));

        Assert.Contains("/test.Echo/Call", exception.Message);
    }

    [Fact]
    public void Two_services_can_not_share_a_method()
    {
        var service = ServerServiceDefinition.CreateBuilder().AddMethod(Echo.Call, (request, _) => Task.FromResult(request)).Build();

        var exception = Assert.Throws<ArgumentException>(() => new GrpcServer(new GrpcServerOptions { Services = [service, service] }));

        Assert.Contains("/test.Echo/Call", exception.Message);
    }

    [Fact]
    public void A_unary_handler_does_not_fit_a_streaming_method()
    {
        var builder = ServerServiceDefinition.CreateBuilder();

        var exception = Assert.Throws<ArgumentException>(() => builder.AddMethod(Echo.Stream, (request, _) => Task.FromResult(request)));

        Assert.Contains("ServerStreaming", exception.Message);
    }

    [Fact]
    public void The_full_name_of_a_method_is_its_path() => Assert.Equal("/test.Echo/Call", Echo.Call.FullName);
}
