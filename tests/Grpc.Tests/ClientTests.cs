using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>The client against servers that do it differently, or wrong.</summary>
public sealed class ClientTests
{
    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable_and_named()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        var address = socket.LocalEndpoint.ToString()!;
        socket.Stop();
        using var channel = GrpcChannel.ForAddress(address);

        var error = await Assert.ThrowsAsync<RpcException>(() => new CallInvoker(channel).UnaryCallAsync(Echo.Call, ""));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Contains(address, error.Status.Detail);
        Assert.Contains("/test.Echo/Call", error.Status.Detail);
    }

    [Fact]
    public async Task A_server_that_closes_the_connection_is_unavailable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var channel = GrpcChannel.ForAddress(listener.LocalEndpoint.ToString()!);
        var call = Assert.ThrowsAsync<RpcException>(() => new CallInvoker(channel).UnaryCallAsync(Echo.Call, ""));

        (await listener.AcceptTcpClientAsync()).Dispose();

        Assert.Equal(StatusCode.Unavailable, (await call).StatusCode);
    }

    [Fact]
    public async Task A_channel_connects_again_after_its_server_came_back()
    {
        var first = await TestServer.StartAsync();
        using var channel = GrpcChannel.ForAddress(first.Address);
        var client = new CallInvoker(channel);
        await client.UnaryCallAsync(Echo.Call, "");
        await first.DisposeAsync();
        await Assert.ThrowsAsync<RpcException>(() => client.UnaryCallAsync(Echo.Call, ""));

        await using var second = await TestServer.StartAsync(options: options => options with { Port = first.Port });

        Assert.Equal("again", await client.UnaryCallAsync(Echo.Call, "again"));
    }

    [Theory]
    [InlineData(400, StatusCode.Internal)]
    [InlineData(401, StatusCode.Unauthenticated)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(429, StatusCode.Unavailable)]
    [InlineData(502, StatusCode.Unavailable)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(504, StatusCode.Unavailable)]
    [InlineData(500, StatusCode.Unknown)]
    public async Task An_answer_that_is_not_grpc_is_told_by_its_http_status(int httpStatus, StatusCode code)
    {
        var error = await FailAsync(http =>
        {
            http.Response.StatusCode = httpStatus;
            return Task.CompletedTask;
        });

        Assert.Equal(code, error.StatusCode);
        Assert.Contains($"{httpStatus}", error.Status.Detail);
    }

    [Fact]
    public async Task A_grpc_status_counts_more_than_the_http_status()
    {
        var error = await FailAsync(http =>
        {
            http.Response.StatusCode = 503;
            http.Response.Headers["grpc-status"] = "9";
            return Task.CompletedTask;
        });

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
    }

    [Theory]
    [InlineData(0x0, StatusCode.Internal)]
    [InlineData(0x1, StatusCode.Internal)]
    [InlineData(0x2, StatusCode.Internal)]
    [InlineData(0x8, StatusCode.Cancelled)]
    [InlineData(0xb, StatusCode.ResourceExhausted)]
    [InlineData(0xc, StatusCode.PermissionDenied)]
    public async Task A_stream_that_is_reset_is_told_by_its_http2_error(int http2Error, StatusCode code)
    {
        var error = await FailAsync(async http =>
        {
            await http.Response.StartAsync();
            http.Features.GetRequiredFeature<IHttpResetFeature>().Reset(http2Error);
        });

        Assert.Equal(code, error.StatusCode);
    }

    [Fact]
    public async Task A_success_without_a_message_is_an_internal_error()
    {
        var error = await FailAsync(http => AnswerAsync(http, [], "0"));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("without its message", error.Status.Detail);
    }

    [Fact]
    public async Task Two_messages_are_an_internal_error()
    {
        var error = await FailAsync(http => AnswerAsync(http, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "0"));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
    }

    [Fact]
    public async Task A_response_that_is_cut_off_is_an_internal_error()
    {
        var error = await FailAsync(http => AnswerAsync(http, [0, 0, 0, 0, 9, 1], "0"));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
    }

    [Fact]
    public async Task A_response_without_a_status_is_an_internal_error()
    {
        var error = await FailAsync(http => AnswerAsync(http, [0, 0, 0, 0, 0], status: null));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("without a status", error.Status.Detail);
    }

    [Fact]
    public async Task A_status_after_a_message_fails_the_call()
    {
        var error = await FailAsync(http => AnswerAsync(http, [0, 0, 0, 0, 0], "10"));

        Assert.Equal(StatusCode.Aborted, error.StatusCode);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("4.5")]
    public async Task A_status_that_is_no_number_is_unknown(string status)
    {
        var error = await FailAsync(http => AnswerAsync(http, [], status));

        Assert.Equal(StatusCode.Unknown, error.StatusCode);
    }

    [Fact]
    public async Task A_trailer_that_can_not_be_read_does_not_hide_the_error()
    {
        var error = await FailAsync(http =>
        {
            http.Response.Headers["grpc-status"] = "7";
            http.Response.Headers["grpc-status-details-bin"] = "!!";
            return Task.CompletedTask;
        });

        Assert.Equal(StatusCode.PermissionDenied, error.StatusCode);
        Assert.Null(error.Trailers.Get("grpc-status-details-bin"));
    }

    [Fact]
    public async Task A_response_over_the_limit_is_resource_exhausted()
    {
        var error = await FailAsync(
            http => AnswerAsync(http, [0, 0, 0, 0, 4, 1, 2, 3, 4], "0"), new GrpcChannelOptions { MaxReceiveMessageSize = 3 });

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    [Fact]
    public async Task A_response_that_is_no_such_message_is_an_internal_error_with_the_reason()
    {
        var error = await FailAsync(http => AnswerAsync(http, [0, 0, 0, 0, 1, 0xff], "0"));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("/test.Echo/Call", error.Status.Detail);
        Assert.Contains("[FF]", error.Status.Detail);
    }

    [Fact]
    public async Task The_request_says_what_grpc_wants_to_know_and_nothing_of_tracing()
    {
        using var activity = new Activity("a trace of the host process").Start();
        var headers = new Dictionary<string, string>();
        await FailAsync(http =>
        {
            foreach (var (name, value) in http.Request.Headers)
                headers[name.ToLowerInvariant()] = value.ToString();
            return AnswerAsync(http, [], "1");
        });

        Assert.Equal("application/grpc", headers["content-type"]);
        Assert.Equal("trailers", headers["te"]);
        Assert.Equal("identity,gzip", headers["grpc-accept-encoding"]);
        Assert.DoesNotContain("grpc-timeout", headers.Keys);
        Assert.DoesNotContain("traceparent", headers.Keys);
    }

    [Theory]
    [InlineData("127.0.0.1:1234", "http://127.0.0.1:1234/")]
    [InlineData("http://localhost:1234", "http://localhost:1234/")]
    [InlineData("[::1]:1234", "http://[::1]:1234/")]
    public void An_address_is_host_and_port_or_a_uri(string address, string uri)
    {
        using var channel = GrpcChannel.ForAddress(address);

        Assert.Equal(uri, channel.Address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("127.0.0.1:port")]
    public void An_address_that_is_none_is_refused_and_named(string address)
    {
        var exception = Assert.Throws<ArgumentException>(() => GrpcChannel.ForAddress(address));

        Assert.Contains($"'{address}", exception.Message);
    }

    [Fact]
    public async Task A_call_on_a_disposed_channel_is_cancelled()
    {
        var channel = GrpcChannel.ForAddress("127.0.0.1:1");
        channel.Dispose();
        channel.Dispose();

        var error = await Assert.ThrowsAsync<RpcException>(() => new CallInvoker(channel).UnaryCallAsync(Echo.Call, ""));

        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    private static async Task<RpcException> FailAsync(Func<HttpContext, Task> answer, GrpcChannelOptions? options = null)
    {
        await using var server = await StubServer.StartAsync(answer, options);
        return await Assert.ThrowsAsync<RpcException>(() =>
            server.Client.UnaryCallAsync(Echo.Call, "").WaitAsync(TestServer.Patience, TimeProvider.System));
    }

    private static async Task AnswerAsync(HttpContext http, byte[] body, string? status)
    {
        http.Response.ContentType = "application/grpc";
        await http.Response.Body.WriteAsync(body);
        await http.Response.Body.FlushAsync();
        if (status is not null)
            http.Response.AppendTrailer("grpc-status", status);
    }
}
