using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>An HTTP/2 server that answers whatever a test wants, right or wrong, and a gRPC client to it.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly KestrelServer _kestrel;
    private readonly GrpcChannel _channel;

    private StubServer(KestrelServer kestrel, GrpcChannel channel) => (_kestrel, _channel) = (kestrel, channel);

    public CallInvoker Client => new(_channel);

    public static async Task<StubServer> StartAsync(Func<HttpContext, Task> answer, GrpcChannelOptions? client = null)
    {
        ListenOptions? endpoint = null;
        var options = new KestrelServerOptions();
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            endpoint = listen;
        });
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await kestrel.StartAsync(new Application(answer), CancellationToken.None);
        return new StubServer(kestrel, GrpcChannel.ForAddress($"127.0.0.1:{endpoint!.IPEndPoint!.Port}", client));
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _kestrel.StopAsync(new CancellationToken(canceled: true));
        _kestrel.Dispose();
    }

    private sealed class Application(Func<HttpContext, Task> answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
            // Nothing is held.
        }
    }
}
