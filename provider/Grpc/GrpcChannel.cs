using System.Diagnostics.CodeAnalysis;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// The way to one server: one HTTP/2 connection without TLS, opened by the first call and again whenever it is lost.
/// </summary>
public sealed class GrpcChannel : IDisposable
{
    // An error's details may carry the whole state of a resource, and trailers count as headers: so 16 MB, as in Go.
    private const int MaxHeadersKilobytes = 16 * 1024;

    [SuppressMessage("Usage", "CA2262", Justification = "Meant in kilobytes.")]
    private readonly SocketsHttpHandler _handler = new()
    {
        // A proxy, a cookie, a redirect or a tracing header has no place between an engine and its provider.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MaxHeadersKilobytes,
    };

    private readonly CancellationTokenSource _closed = new();

    private GrpcChannel(Uri address, GrpcChannelOptions options)
    {
        Address = address;
        Options = options;
        Closed = _closed.Token;
        if (options.Connect is { } connect)
            _handler.ConnectCallback = (_, cancellationToken) => connect(cancellationToken);
        Transport = new HttpMessageInvoker(_handler, disposeHandler: false);
    }

    public Uri Address { get; }

    internal GrpcChannelOptions Options { get; }

    internal HttpMessageInvoker Transport { get; }

    /// <summary>Cancelled when the channel is disposed.</summary>
    internal CancellationToken Closed { get; }

    /// <summary>Makes a channel to "host:port" or "http://host:port". Nothing is opened yet.</summary>
    /// <exception cref="ArgumentException">The text is no such address.</exception>
    public static GrpcChannel ForAddress(string address, GrpcChannelOptions? options = null)
    {
        var text = address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}";
        return Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? ForAddress(uri, options)
            : throw new ArgumentException($"'{address}' is no address of a gRPC server; it must have the form host:port.", nameof(address));
    }

    /// <summary>Makes a channel to an http URI. Nothing is opened yet.</summary>
    /// <exception cref="ArgumentException">The scheme is not http.</exception>
    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions? options = null) =>
        address.Scheme == Uri.UriSchemeHttp
            ? new GrpcChannel(address, options ?? new GrpcChannelOptions())
            : throw new ArgumentException($"'{address}' has the scheme '{address.Scheme}'; only http is supported.", nameof(address));

    /// <summary>Cancels the calls in flight and closes the connection.</summary>
    public void Dispose()
    {
        if (Closed.IsCancellationRequested)
            return;

        // The handler alone would leave the connection open until the last call has ended.
        _closed.Cancel();
        _closed.Dispose();
        Transport.Dispose();
        _handler.Dispose();
    }
}
