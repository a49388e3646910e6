using Microsoft.AspNetCore.Http;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>What a client can't see.</summary>
public sealed class DispatcherTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly ListLogger _log = new();

    [Fact]
    public async Task A_request_that_breaks_off_is_cancelled_and_no_fault_of_the_handler()
    {
        var http = CallWith(new BrokenStream());

        await DispatchAsync(http);

        Assert.Equal("1", http.Response.Headers["grpc-status"]);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task The_timer_of_a_deadline_goes_with_its_call()
    {
        var http = CallWith(new MemoryStream(RawClient.Frame([0xff])));
        http.Request.Headers["grpc-timeout"] = "5S";

        await DispatchAsync(http);

        Assert.True(_clock.WhenTimerIsSetAsync().IsCompleted);
        Assert.Equal(0, _clock.TimersCount);
    }

    public void Dispose() => _log.Dispose();

    private static DefaultHttpContext CallWith(Stream body)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "POST";
        http.Request.ContentType = "application/grpc";
        http.Request.Path = "/test.Echo/Call";
        http.Request.Body = body;
        return http;
    }

    private async Task DispatchAsync(HttpContext http)
    {
        using var shutdown = new ShutdownSignal();
        var service = ServerServiceDefinition.CreateBuilder().AddMethod(Echo.Call, (request, _) => Task.FromResult(request)).Build();
        await new Dispatcher([service], new ServerRuntime(shutdown, _clock, 1000, _log)).DispatchAsync(http);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The client has reset the stream.");
    }
}
