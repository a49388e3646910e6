using System.Net;
using System.Net.Http.Headers;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>Requests that are HTTP/2, but no call that this server has.</summary>
public sealed class HttpRulesTests
{
    [Theory]
    [InlineData("/test.Echo/Missing")]
    [InlineData("/test.Other/Call")]
    [InlineData("/test.Echo/call")]
    [InlineData("/test.Echo/Call/")]
    [InlineData("/")]
    public async Task A_path_without_a_handler_is_unimplemented_and_named(string path)
    {
        await using var server = await TestServer.StartAsync();
        using var request = server.Raw.Request(path, new ByteArrayContent(RawClient.Frame([])));

        var answer = await server.Raw.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.HttpStatus);
        Assert.True(answer.IsTrailersOnly);
        Assert.Equal(StatusCode.Unimplemented, answer.StatusCode);
        Assert.StartsWith(path + " ", answer.Message);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_method_other_than_post_is_not_allowed(string method)
    {
        await using var server = await TestServer.StartAsync();
        using var request = server.Raw.Request("/test.Echo/Call", new ByteArrayContent(RawClient.Frame([])));
        request.Method = new HttpMethod(method);

        var answer = await server.Raw.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.HttpStatus);
        Assert.Equal(StatusCode.Internal, answer.StatusCode);
        Assert.Contains(method, answer.Message);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/grpc-web")]
    [InlineData("application/grpcx")]
    [InlineData(null)]
    public async Task A_content_type_that_is_not_grpcs_is_unsupported(string? contentType)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await PostAsync(server, contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.HttpStatus);
        Assert.Equal(StatusCode.Internal, answer.StatusCode);
        Assert.Contains($"'{contentType}'", answer.Message);
    }

    [Theory]
    [InlineData("application/grpc")]
    [InlineData("application/grpc+proto")]
    [InlineData("application/grpc; charset=utf-8")]
    [InlineData("Application/GRPC")]
    public async Task Every_form_of_grpcs_content_type_is_taken(string contentType)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(StatusCode.OK, (await PostAsync(server, contentType)).StatusCode);
    }

    [Fact]
    public async Task The_answer_does_not_say_which_server_gave_it()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Raw.PostAsync(RawClient.Frame([]));

        Assert.Null(answer.Find("server"));
    }

    private static async Task<RawAnswer> PostAsync(TestServer server, string? contentType)
    {
        using var request = server.Raw.Request("/test.Echo/Call", new ByteArrayContent(RawClient.Frame([])));
        request.Content!.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return await server.Raw.SendAsync(request);
    }
}
