using Microsoft.AspNetCore.Http;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>What a client can't see, because it is gone.</summary>
public sealed class DispatcherTests
{
    [Fact]
    public async Task A_request_that_breaks_off_is_cancelled_and_no_fault_of_the_handler()
    {
        using var log = new ListLogger();
        using var shutdown = new ShutdownSignal();
        var service = ServerServiceDefinition.CreateBuilder().AddMethod(Echo.Call, (request, _) => Task.FromResult(request)).Build();
        var dispatcher = new Dispatcher([service], new ServerRuntime(shutdown, TimeProvider.System, 1000, log));
        var http = new DefaultHttpContext();
        http.Request.Method = "POST";
        http.Request.ContentType = "application/grpc";
        http.Request.Path = "/test.Echo/Call";
        http.Request.Body = new BrokenStream();

        await dispatcher.DispatchAsync(http);

        Assert.Equal("1", http.Response.Headers["grpc-status"]);
        Assert.Empty(log.Messages);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The client has reset the stream.");
    }
}
