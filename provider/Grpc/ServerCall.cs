using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WorkSpacesProvider.Grpc;

/// <summary>One call on the server, from its headers to its status.</summary>
internal sealed class ServerCall : IDisposable
{
    private readonly ServerResponse _response;
    private readonly MessageReader _reader;
    private readonly CallCancellation _cancellation;
    private readonly ILogger _logger;

    /// <exception cref="RpcException">The request's metadata can't be read.</exception>
    public ServerCall(HttpContext http, ServerResponse response, ServerRuntime runtime)
    {
        var request = http.Request;
        var metadata = RequestHeaders.ReadMetadata(request.Headers);
        var timeout = RequestHeaders.ReadTimeout(request, runtime.Logger);

        _response = response;
        _logger = runtime.Logger;
        _reader = new MessageReader(request.BodyReader, request.Headers[GrpcHeaders.Encoding], runtime.MaxMessageSize);
        _cancellation = new CallCancellation(timeout, runtime, http.RequestAborted);
        Context = new ServerCallContext(
            request.Path.Value ?? "",
            RequestHeaders.PeerOf(http.Connection),
            GrpcTimeout.ToDeadline(timeout, runtime.TimeProvider),
            metadata,
            _cancellation.Cancelled);
    }

    public ServerCallContext Context { get; }

    /// <summary>Runs the handler and answers the call.</summary>
    public async Task RunAsync(IServerCallHandler handler)
    {
        var answer = AnswerAsync(handler);
        RpcException? failure;
        try
        {
            failure = await answer.WaitAsync(_cancellation.Overdue);
        }
        catch (OperationCanceledException) when (_cancellation.Overdue.IsCancellationRequested)
        {
            failure = _cancellation.ToException(Context.Method);
        }

        await _response.FinishAsync(failure?.Status ?? Status.OK, Context.ResponseTrailers, failure?.Trailers ?? []);

        // Kestrel takes the request's buffers back when this method returns, and a stop waits for it:
        // so not before the handler is done.
        await ((Task)answer).WaitAsync(_cancellation.Abandoned).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async Task<T> ReadRequestAsync<T>(Marshaller<T> marshaller)
    {
        try
        {
            return Deserialize(marshaller, await _reader.ReadSingleAsync(Context.CancellationToken));
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw BrokeOff(exception);
        }
    }

    /// <summary>Reads the next of several messages; null after the last.</summary>
    public async Task<T?> ReadStreamedAsync<T>(Marshaller<T> marshaller, CancellationToken cancellationToken)
        where T : class
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(Context.CancellationToken, cancellationToken);
        try
        {
            return await _reader.ReadAsync(either.Token) is { } message ? Deserialize(marshaller, message) : null;
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            throw BrokeOff(exception);
        }
    }

    /// <summary>Sends the headers before there is a message.</summary>
    public Task StartResponseAsync() => _response.StartAsync(Context.CancellationToken);

    /// <summary>Writes the one message of a unary answer; it leaves together with the status.</summary>
    public Task WriteResponseAsync(byte[] message) => _response.WriteMessageAsync(message, flush: false, _cancellation.Overdue);

    /// <summary>Writes one of several messages; it leaves at once.</summary>
    public Task WriteStreamedAsync(byte[] message) => _response.WriteMessageAsync(message, flush: true, _cancellation.Overdue);

    public void Dispose() => _cancellation.Dispose();

    private static bool IsBroken(Exception exception) => exception is IOException or ConnectionAbortedException;

    private RpcException BrokeOff(Exception exception) =>
        new(StatusCode.Cancelled, $"The request of {Context.Method} broke off: {exception.Message}");

    private T Deserialize<T>(Marshaller<T> marshaller, ReadOnlyMemory<byte> message)
    {
        try
        {
            return marshaller.Deserializer(message);
        }
        catch (Exception exception)
        {
            throw new RpcException(
                StatusCode.Internal, $"The request of {Context.Method} is not the message it must be: {exception.Message}");
        }
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
            return _cancellation.ToException(Context.Method);
        }
        catch (Exception exception)
        {
            // The client gets the type alone: the text of an unforeseen exception may hold anything, secrets included.
            _logger.LogError(exception, "The handler of {Method} threw an exception", Context.Method);
            var type = exception.GetType().Name;
            return new RpcException(
                StatusCode.Unknown, $"The handler of {Context.Method} threw {type}; the server's log holds the details.");
        }
    }
}
