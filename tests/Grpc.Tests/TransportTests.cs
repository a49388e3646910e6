using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>The ways to a server beside a port without TLS.</summary>
public sealed class TransportTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("grpc-");
    private readonly X509Certificate2 _certificate = Certificate();

    private string SocketPath => Path.Combine(_directory.FullName, "s");

    [Fact]
    public async Task A_server_on_a_Unix_socket_answers()
    {
        await using var server = await StartAsync(tls: null);
        using var channel = Channel(ConnectAsync);

        Assert.Equal("hello", await CallAsync(channel, "hello"));
    }

    [Fact]
    public async Task The_peer_on_a_Unix_socket_has_no_name()
    {
        await using var server = await StartAsync(tls: null, (_, context) => Task.FromResult(context.Peer));
        using var channel = Channel(ConnectAsync);

        Assert.Equal("unix:", await CallAsync(channel, ""));
    }

    [Fact]
    public async Task A_server_with_TLS_answers()
    {
        await using var server = await StartAsync(Task.FromResult(ServerOptions()));
        using var channel = Channel(ConnectWithTlsAsync);

        Assert.Equal(new string('x', 1_000_000), await CallAsync(channel, new string('x', 1_000_000)));
    }

    [Fact]
    public async Task A_connection_waits_for_the_certificate()
    {
        var tls = new TaskCompletionSource<SslServerAuthenticationOptions>();
        await using var server = await StartAsync(tls.Task);
        using var channel = Channel(ConnectWithTlsAsync);

        var call = CallAsync(channel, "hello");
        tls.SetResult(ServerOptions());

        Assert.Equal("hello", await call);
    }

    [Fact]
    public async Task A_client_that_speaks_no_TLS_is_sent_away_and_the_next_is_served()
    {
        await using var server = await StartAsync(Task.FromResult(ServerOptions()));
        using var plain = Channel(ConnectAsync);
        using var secure = Channel(ConnectWithTlsAsync);

        var error = await Assert.ThrowsAsync<RpcException>(() => CallAsync(plain, "hello"));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Equal("hello", await CallAsync(secure, "hello"));
    }

    [Fact]
    public async Task A_client_whose_certificate_is_refused_reaches_no_handler()
    {
        var isReached = false;
        var options = ServerOptions();
        options.ClientCertificateRequired = true;
        options.RemoteCertificateValidationCallback = (_, _, _, _) => false;
        await using var server = await StartAsync(Task.FromResult(options), (request, _) =>
        {
            isReached = true;
            return Task.FromResult(request);
        });
        using var channel = Channel(ConnectWithTlsAsync);

        await Assert.ThrowsAsync<RpcException>(() => CallAsync(channel, "hello"));
        Assert.False(isReached);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _directory.Delete(recursive: true);
    }

    private async Task<GrpcServer> StartAsync(Task<SslServerAuthenticationOptions>? tls, UnaryServerMethod<string, string>? handler = null)
    {
        var server = new GrpcServer(new GrpcServerOptions
        {
            Services = [ServerServiceDefinition.CreateBuilder().AddMethod(Echo.Call, handler ?? ((request, _) => Task.FromResult(request))).Build()],
            SocketPath = SocketPath,
            Tls = tls,
        });
        await server.StartAsync();
        return server;
    }

    private SslServerAuthenticationOptions ServerOptions() => new()
    {
        ServerCertificate = _certificate,
        ApplicationProtocols = [SslApplicationProtocol.Http2],
    };

    private static GrpcChannel Channel(Func<CancellationToken, ValueTask<Stream>> connect) =>
        GrpcChannel.ForAddress("localhost:1", new GrpcChannelOptions { Connect = connect });

    private static Task<string> CallAsync(GrpcChannel channel, string request) =>
        new CallInvoker(channel).UnaryCallAsync(Echo.Call, request).WaitAsync(TestServer.Patience, TimeProvider.System);

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketPath), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private async ValueTask<Stream> ConnectWithTlsAsync(CancellationToken cancellationToken)
    {
        var tls = new SslStream(await ConnectAsync(cancellationToken));
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                EnabledSslProtocols = SslProtocols.None,
                ClientCertificates = [_certificate],
                ApplicationProtocols = [SslApplicationProtocol.Http2],
                RemoteCertificateValidationCallback = (_, peer, _, _) => peer is not null && peer.GetRawCertData().AsSpan().SequenceEqual(_certificate.RawData),
            },
            cancellationToken);
        return tls;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now - TimeSpan.FromHours(1), now + TimeSpan.FromHours(1));
    }
}
