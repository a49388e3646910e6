using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Pulumi.Engine;

/// <summary>The way to one engine; opened by the first call.</summary>
internal sealed class EngineConnection(string address, TimeProvider timeProvider) : IDisposable
{
    private readonly GrpcChannel _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { TimeProvider = timeProvider });

    public string Address { get; } = address;

    /// <exception cref="RpcException">The engine answered with an error, or not within <paramref name="timeout"/>.</exception>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var deadline = timeProvider.GetUtcNow().UtcDateTime + timeout;
        return await new CallInvoker(_channel).UnaryCallAsync(method, request, new CallOptions(deadline, cancellationToken));
    }

    public void Dispose() => _channel.Dispose();
}
