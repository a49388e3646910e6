using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>HTTP/2 without any knowledge of gRPC, for requests that a gRPC client never makes. It counts its connections.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Uri _address;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _http;
    private Socket? _socket;

    public RawClient(Uri address)
    {
        _address = address;
        _handler = new SocketsHttpHandler { ConnectCallback = ConnectAsync, UseProxy = false };
        _http = new HttpMessageInvoker(_handler);
    }

    public int Connections { get; private set; }

    /// <summary>One frame: flag, length, message.</summary>
    public static byte[] Frame(byte[] message, byte flag = 0) =>
        [flag, (byte)(message.Length >> 24), (byte)(message.Length >> 16), (byte)(message.Length >> 8), (byte)message.Length, .. message];

    public Task<RawAnswer> PostAsync(byte[] body, params (string Name, string Value)[] headers) =>
        SendAsync(Request($"/{Echo.Service}/Call", new ByteArrayContent(body), headers));

    public HttpRequestMessage Request(string path, HttpContent content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.ParseAdd("trailers");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    public async Task<RawAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, CancellationToken.None).WaitAsync(TestServer.Patience, TimeProvider.System);
        var body = await response.Content.ReadAsByteArrayAsync().WaitAsync(TestServer.Patience, TimeProvider.System);
        return new RawAnswer(
            response.StatusCode, $"{response.Content.Headers.ContentType}", Pairs(response.Headers), Pairs(response.TrailingHeaders), body);
    }

    /// <summary>Sends a request and returns with the headers of its answer.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request) =>
        _http.SendAsync(request, CancellationToken.None).WaitAsync(TestServer.Patience, TimeProvider.System);

    /// <summary>Closes the connection under its calls.</summary>
    public void Disconnect() => _socket?.Close();

    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private static Dictionary<string, string> Pairs(HttpHeaders headers) =>
        headers.NonValidated.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        Connections++;
        _socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await _socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new NetworkStream(_socket, ownsSocket: true);
    }
}
