using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// A gRPC server on 127.0.0.1 or a Unix domain socket, HTTP/2 with or without TLS. It is Kestrel alone: the generic host would read appsettings.json from the
/// user's project directory, hold up a SIGINT for up to 30 s, and cost a quarter of the start-up time.
/// </summary>
public sealed class GrpcServer : IAsyncDisposable
{
    // For the last answers of a shutdown to reach the socket.
    private static readonly TimeSpan Farewell = TimeSpan.FromMilliseconds(200);

    private readonly Lock _stopping = new();
    private readonly ShutdownSignal _shutdown = new();
    private readonly TimeProvider _timeProvider;
    private readonly KestrelServer _kestrel;
    private readonly GrpcApplication _application;
    private ListenOptions? _endpoint;
    private Task? _stop;

    /// <exception cref="ArgumentException">Two services define the same method.</exception>
    public GrpcServer(GrpcServerOptions options)
        : this(options, KestrelLimits.Apply)
    {
    }

    /// <summary>For the tests that show what each limit is good for.</summary>
    internal GrpcServer(GrpcServerOptions options, Action<KestrelServerLimits> setLimits)
    {
        ILoggerFactory loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        var runtime = new ServerRuntime(_shutdown, options.TimeProvider, options.MaxMessageSize, loggers.CreateLogger<GrpcServer>());
        _application = new GrpcApplication(new Dispatcher(options.Services, runtime));
        _timeProvider = options.TimeProvider;

        var kestrelOptions = new KestrelServerOptions
        {
            AddServerHeader = false,

            // TLS ends before Kestrel looks, so it takes the client's "https" for a mismatch.
            AllowAlternateSchemes = options.Tls is not null,
        };
        setLimits(kestrelOptions.Limits);
        if (options.SocketPath is { } path)
            kestrelOptions.ListenUnixSocket(path, Configure);
        else
            kestrelOptions.Listen(IPAddress.Loopback, options.Port, Configure);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        _kestrel = new KestrelServer(Options.Create(kestrelOptions), transport, loggers);

        void Configure(ListenOptions endpoint)
        {
            // HTTP/2 with prior knowledge: without TLS there is no ALPN to choose by, and with it nothing else is offered.
            endpoint.Protocols = HttpProtocols.Http2;
            _endpoint = endpoint;
            if (options.Tls is { } tls)
                endpoint.Use(new TlsConnections(tls, runtime.Logger).Around);
        }
    }

    /// <summary>The port it listens on, once it has started; 0 on a Unix domain socket.</summary>
    public int Port => _endpoint?.IPEndPoint?.Port ?? 0;

    /// <summary>Opens the port; when the task has completed, clients can connect.</summary>
    /// <exception cref="IOException">The port is in use, or the socket can't be made.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default) => _kestrel.StartAsync(_application, cancellationToken);

    /// <summary>
    /// Takes no more calls, cancels those in flight, and waits for their answers. A handler that has not ended after
    /// <paramref name="grace"/> is left behind and its call answered CANCELLED. Further calls wait for the first.
    /// </summary>
    public Task StopAsync(TimeSpan grace)
    {
        lock (_stopping)
            return _stop ??= StopOnceAsync(grace);
    }

    /// <summary>Stops without grace.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero);
        _kestrel.Dispose();
        _shutdown.Dispose();
    }

    private async Task StopOnceAsync(TimeSpan grace)
    {
        using var kill = new CancellationTokenSource();
        var closed = _kestrel.StopAsync(kill.Token);
        await _shutdown.StopAsync();
        if (!await EndsWithinAsync(closed, grace))
        {
            await _shutdown.AbandonAsync();
            if (!await EndsWithinAsync(closed, Farewell))
                await kill.CancelAsync();
        }

        await closed;
    }

    private async Task<bool> EndsWithinAsync(Task task, TimeSpan time)
    {
        await task.WaitAsync(time, _timeProvider).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task.IsCompleted;
    }
}
