using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;

namespace WorkSpacesProvider.Grpc;

/// <summary>One call on the client, from its request to its status.</summary>
internal sealed class ClientCall : IDisposable
{
    private const int ReadBufferSize = 64 * 1024;

    private readonly GrpcChannel _channel;
    private readonly string _method;
    private readonly CallOptions _options;
    private readonly CancellationTokenSource? _deadline;
    private readonly CancellationTokenSource _cancelled;
    private HttpResponseMessage? _response;
    private MessageReader? _reader;

    public ClientCall(GrpcChannel channel, string method, CallOptions options)
    {
        _channel = channel;
        _method = method;
        _options = options;
        _deadline = TimeLeft() is { } time ? new CancellationTokenSource(GrpcTimeout.ForTimer(time), channel.Options.TimeProvider) : null;
        _cancelled = CancellationTokenSource.CreateLinkedTokenSource(
            options.CancellationToken, channel.Closed, _deadline?.Token ?? CancellationToken.None);
    }

    /// <summary>Sends the request and waits for the headers of the response.</summary>
    public async Task SendAsync(byte[] message)
    {
        using var request = CreateRequest(message);
        try
        {
            _response = await _channel.Transport.SendAsync(request, _cancelled.Token);
            ThrowIfFailed(_response.Headers);
            if (_response.StatusCode != HttpStatusCode.OK)
                throw ClientErrors.FromHttpStatus(_method, _response.StatusCode);

            var body = await _response.Content.ReadAsStreamAsync(_cancelled.Token);
            var pipe = PipeReader.Create(body, new StreamPipeReaderOptions(bufferSize: ReadBufferSize));
            _reader = new MessageReader(pipe, HeaderOf(_response.Headers, GrpcHeaders.Encoding), _channel.Options.MaxReceiveMessageSize);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Translate(exception);
        }
    }

    /// <summary>Reads the next message; null when the call has ended well.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync()
    {
        try
        {
            if (await _reader!.ReadAsync(_cancelled.Token) is { } message)
                return message;
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Translate(exception);
        }

        if (!ThrowIfFailed(_response!.TrailingHeaders) && !_response.Headers.Contains(GrpcHeaders.Status))
            throw new RpcException(StatusCode.Internal, $"{_method} ended without a status.");
        return null;
    }

    public T Deserialize<T>(Marshaller<T> marshaller, ReadOnlyMemory<byte> message)
    {
        try
        {
            return marshaller.Deserializer(message);
        }
        catch (Exception exception)
        {
            throw new RpcException(StatusCode.Internal, $"The response of {_method} is not the message it must be: {exception.Message}");
        }
    }

    public RpcException MissingMessage() =>
        new(StatusCode.Internal, $"{_method} ended well, but without its message; it must answer exactly one.");

    public void Dispose()
    {
        // Before its end this resets the stream, which is how the server learns that nobody waits.
        _response?.Dispose();
        _cancelled.Dispose();
        _deadline?.Dispose();
    }

    private HttpRequestMessage CreateRequest(byte[] message)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_channel.Address, _method))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new MessageContent(message),
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        request.Headers.Add(GrpcHeaders.AcceptEncoding, MessageEncoding.Accepted);
        if (TimeLeft() is { } time)
            request.Headers.Add(GrpcHeaders.Timeout, GrpcTimeout.Format(time));
        foreach (var entry in _options.Headers ?? [])
            request.Headers.TryAddWithoutValidation(entry.Key, entry.IsBinary ? BinaryHeader.Encode(entry.ValueBytes) : entry.Value);
        return request;
    }

    private TimeSpan? TimeLeft() =>
        _options.Deadline is { } deadline && deadline != DateTime.MaxValue
            ? deadline - _channel.Options.TimeProvider.GetUtcNow().UtcDateTime
            : null;

    /// <summary>Throws the status that stands in headers or trailers, unless it is OK; false when none stands there.</summary>
    private static bool ThrowIfFailed(HttpHeaders headers)
    {
        if (HeaderOf(headers, GrpcHeaders.Status) is not { } text)
            return false;

        // A code that is no number is the server's fault, and says nothing: that is what UNKNOWN means.
        var code = int.TryParse(text, out var number) ? (StatusCode)number : StatusCode.Unknown;
        if (code == StatusCode.OK)
            return true;

        var trailers = new Metadata();
        foreach (var (name, values) in headers.NonValidated)
        {
            // One that can't be read is left out: it must not take the place of the error it came with.
            foreach (var value in values)
                GrpcHeaders.TryAddReceived(trailers, name, value);
        }

        var detail = PercentEncoding.Decode(HeaderOf(headers, GrpcHeaders.Message) ?? "");
        throw new RpcException(new Status(code, detail), trailers);
    }

    private RpcException Translate(Exception exception)
    {
        if (_deadline is { IsCancellationRequested: true })
            return new RpcException(StatusCode.DeadlineExceeded, $"{_method} did not answer before its deadline.");
        if (_options.CancellationToken.IsCancellationRequested)
            return new RpcException(StatusCode.Cancelled, $"{_method} was cancelled by its caller.");
        if (_channel.Closed.IsCancellationRequested)
            return new RpcException(StatusCode.Cancelled, $"{_method} was cancelled because its channel was disposed.");
        return ClientErrors.FromTransport(_method, _channel.Address, exception);
    }

    private static string? HeaderOf(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.First() : null;
}
