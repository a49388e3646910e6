using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// The answer to one call: messages, then the status. A handler that is late, or leaves a write behind, meets the end
/// of its call here: the gate keeps a message and the status from mixing, and nothing is written after the status.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing; a late write must find it.")]
internal sealed class ServerResponse
{
    private readonly HttpContext _http;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private bool _isStarted;
    private bool _isFinished;

    public ServerResponse(HttpContext http)
    {
        _http = http;
        http.Response.ContentType = GrpcHeaders.ContentType;
    }

    /// <summary>Sends the headers. An error that comes after them travels in the trailers.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _isStarted = true;
        await _http.Response.BodyWriter.FlushAsync(cancellationToken);
    }

    /// <summary>Writes one message. Cancelled on the way, it makes Kestrel reset the stream: half a message has no end.</summary>
    public async Task WriteMessageAsync(byte[] message, bool flush, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_isFinished)
                throw new InvalidOperationException($"The call of {_http.Request.Path} has ended; no further message can be written.");

            _isStarted = true;
            await WriteBodyAsync(message, flush, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Ends the call; only the first call counts.</summary>
    public async Task FinishAsync(Status status, params Metadata[] trailers)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (_isFinished)
                return;
            _isFinished = true;
            await EndAsync(status, trailers);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task WriteBodyAsync(byte[] message, bool flush, CancellationToken cancellationToken)
    {
        try
        {
            await MessageWriter.WriteAsync(_http.Response.BodyWriter, message, cancellationToken);
            if (flush)
                await _http.Response.BodyWriter.FlushAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A writer whose client has left hands out no memory, or throws, a moment before Kestrel cancels the call.
            throw new OperationCanceledException("The client left while a message was on its way to it.", failure);
        }
    }

    private async Task EndAsync(Status status, Metadata[] trailers)
    {
        // An error without a message travels "trailers-only": the status is in the headers. That form is for errors;
        // an empty stream that went well has headers and trailers.
        var isTrailersOnly = !_isStarted && status.StatusCode != StatusCode.OK;
        if (!_isStarted && !isTrailersOnly)
            await _http.Response.StartAsync();

        var target = isTrailersOnly
            ? _http.Response.Headers
            : _http.Features.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
        target[GrpcHeaders.Status] = ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (status.Detail.Length > 0)
            target[GrpcHeaders.Message] = PercentEncoding.Encode(status.Detail);
        foreach (var entry in trailers.SelectMany(metadata => metadata).Where(IsSendable))
            target.Append(entry.Key, entry.IsBinary ? BinaryHeader.Encode(entry.ValueBytes) : entry.Value);

        // Completed here rather than by returning to Kestrel: a call past its deadline is answered while its handler still runs.
        await _http.Response.CompleteAsync();
    }

    // Of gRPC's own headers an error may bring one: the encodings that are supported, when the request's was not.
    private static bool IsSendable(Metadata.Entry entry) =>
        entry.Key == GrpcHeaders.AcceptEncoding || !GrpcHeaders.IsReserved(entry.Key);
}
