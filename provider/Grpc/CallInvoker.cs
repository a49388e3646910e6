using System.Runtime.CompilerServices;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// Calls methods over a channel. A call that fails throws an <see cref="RpcException"/> with the server's status and
/// trailers, or UNAVAILABLE, DEADLINE_EXCEEDED or CANCELLED when it got none.
/// </summary>
public sealed class CallInvoker(GrpcChannel channel)
{
    /// <exception cref="RpcException">The call failed.</exception>
    public async Task<TResponse> UnaryCallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, CallOptions options = default)
    {
        using var call = new ClientCall(channel, method.FullName, options);
        await call.SendAsync(method.RequestMarshaller.Serializer(request));
        var message = await call.ReadAsync() ?? throw call.MissingMessage();
        if (await call.ReadAsync() is not null)
            throw new RpcException(StatusCode.Internal, $"{method.FullName} answered more than one message; it must answer exactly one.");
        return call.Deserialize(method.ResponseMarshaller, message);
    }

    /// <summary>Yields the messages as they come; leaving the loop early cancels the call.</summary>
    /// <exception cref="RpcException">The call failed, before its first message or after any of them.</exception>
    public async IAsyncEnumerable<TResponse> ServerStreamingCallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        TRequest request,
        CallOptions options = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken, cancellationToken);
        using var call = new ClientCall(channel, method.FullName, options with { CancellationToken = either.Token });
        await call.SendAsync(method.RequestMarshaller.Serializer(request));
        while (await call.ReadAsync() is { } message)
            yield return call.Deserialize(method.ResponseMarshaller, message);
    }
}
