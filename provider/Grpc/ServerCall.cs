using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// One call on the server, from its headers to its status.
/// Three things cancel the handler's token: the deadline, the client, the shutdown. Two of them also answer without the
/// handler: a deadline (nobody hears a later answer) and the end of the shutdown's grace (nobody can send one). Until then
/// a cancelled handler has the last word, since only it knows what it has half done.
/// </summary>
internal sealed class ServerCall : IDisposable
{
    private readonly HttpContext _http;
    private readonly ServerRuntime _runtime;
    private readonly ServerResponse _response;
    private readonly MessageReader _reader;
    private readonly CancellationTokenSource? _deadline;
    private readonly CancellationTokenSource _cancelled;
    private readonly CancellationTokenSource _overdue;

    /// <exception cref="RpcException">The request's metadata can't be read.</exception>
    public ServerCall(HttpContext http, ServerResponse response, ServerRuntime runtime)
    {
        var method = http.Request.Path.Value ?? "";
        var metadata = ReadMetadata(http.Request.Headers);
        var timeout = ReadTimeout(http, runtime.Logger);

        _http = http;
        _runtime = runtime;
        _response = response;
        _reader = new MessageReader(http.Request.BodyReader, http.Request.Headers[GrpcHeaders.Encoding], runtime.MaxMessageSize);
        _deadline = timeout is { } time ? new CancellationTokenSource(time < GrpcTimeout.LongestTimer ? time : GrpcTimeout.LongestTimer, runtime.TimeProvider) : null;
        var deadline = _deadline?.Token ?? CancellationToken.None;
        _overdue = CancellationTokenSource.CreateLinkedTokenSource(deadline, runtime.Shutdown.Abandoned);
        _cancelled = CancellationTokenSource.CreateLinkedTokenSource(deadline, http.RequestAborted, runtime.Shutdown.Stopping);

        Context = new ServerCallContext(method, PeerOf(http.Connection), DeadlineAfter(timeout, runtime.TimeProvider), metadata, _cancelled.Token);
    }

    public ServerCallContext Context { get; }

    /// <summary>Runs the handler and answers the call.</summary>
    public async Task RunAsync(IServerCallHandler handler)
    {
        var answer = AnswerAsync(handler);
        RpcException? failure;
        try
        {
            failure = await answer.WaitAsync(_overdue.Token);
        }
        catch (OperationCanceledException) when (_overdue.IsCancellationRequested)
        {
            failure = Cancellation();
        }

        await _response.FinishAsync(failure?.Status ?? Status.OK, Context.ResponseTrailers, failure?.Trailers ?? []);

        // Kestrel takes the request's buffers back when this method returns, and a stop waits for it: so not before the handler is done.
        await ((Task)answer).WaitAsync(_runtime.Shutdown.Abandoned).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async Task<T> ReadRequestAsync<T>(Marshaller<T> marshaller)
    {
        ReadOnlyMemory<byte> message;
        try
        {
            message = await _reader.ReadSingleAsync(Context.CancellationToken);
        }
        catch (Exception exception) when (exception is IOException or ConnectionAbortedException)
        {
            throw new RpcException(StatusCode.Cancelled, $"The request of {Context.Method} broke off: {exception.Message}");
        }

        try
        {
            return marshaller.Deserializer(message);
        }
        catch (Exception exception)
        {
            throw new RpcException(StatusCode.Internal, $"The request of {Context.Method} is not the message it must be: {exception.Message}");
        }
    }

    /// <summary>Writes the one message of a unary answer; it leaves together with the status.</summary>
    public Task WriteResponseAsync(byte[] message) => _response.WriteMessageAsync(message, flush: false, _overdue.Token);

    /// <summary>Writes one of several messages; it leaves at once.</summary>
    public Task WriteStreamedAsync(byte[] message) => _response.WriteMessageAsync(message, flush: true, _overdue.Token);

    public void Dispose()
    {
        _cancelled.Dispose();
        _overdue.Dispose();
        _deadline?.Dispose();
    }

    /// <summary>Runs the handler to its end; every way it can fail becomes the error to answer. Null is success.</summary>
    private async Task<RpcException?> AnswerAsync(IServerCallHandler handler)
    {
        try
        {
            await handler.HandleAsync(this);
            return null;
        }
        catch (RpcException exception)
        {
            return exception;
        }
        catch (OperationCanceledException) when (Context.CancellationToken.IsCancellationRequested)
        {
            return Cancellation();
        }
        catch (Exception exception)
        {
            // The client gets the type alone: the text of an unforeseen exception may hold anything, secrets included.
            _runtime.Logger.LogError(exception, "The handler of {Method} threw an exception", Context.Method);
            return new RpcException(StatusCode.Unknown, $"The handler of {Context.Method} threw {exception.GetType().Name}; the server's log holds the details.");
        }
    }

    private RpcException Cancellation()
    {
        if (_deadline is { IsCancellationRequested: true })
            return new RpcException(StatusCode.DeadlineExceeded, $"{Context.Method} did not end before its deadline.");
        return _runtime.Shutdown.Stopping.IsCancellationRequested
            ? new RpcException(StatusCode.Cancelled, $"{Context.Method} was cancelled because the server is shutting down.")
            : new RpcException(StatusCode.Cancelled, $"{Context.Method} was cancelled by the client.");
    }

    private static Metadata ReadMetadata(IHeaderDictionary headers)
    {
        var metadata = new Metadata();
        foreach (var (name, values) in headers)
        {
            if (GrpcHeaders.IsReserved(name))
                continue;
            foreach (var value in values)
                GrpcHeaders.AddReceived(metadata, name, value ?? "");
        }

        return metadata;
    }

    private static TimeSpan? ReadTimeout(HttpContext http, ILogger logger)
    {
        string? header = http.Request.Headers[GrpcHeaders.Timeout];
        if (header is null)
            return null;
        if (GrpcTimeout.TryParse(header, out var timeout))
            return timeout;

        // As ASP.NET does it: a client's slip in a header that only helps is no reason to refuse its work.
        logger.LogWarning("{Method}: grpc-timeout '{Timeout}' is not valid and is ignored", http.Request.Path, header);
        return null;
    }

    private static DateTime DeadlineAfter(TimeSpan? timeout, TimeProvider timeProvider)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return timeout is { } time && time < DateTime.MaxValue - now ? now + time : DateTime.MaxValue;
    }

    private static string PeerOf(ConnectionInfo connection) => connection.RemoteIpAddress switch
    {
        null => "unix:",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => $"ipv6:[{address}]:{connection.RemotePort}",
        var address => $"ipv4:{address}:{connection.RemotePort}",
    };
}
