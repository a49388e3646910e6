using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace WorkSpacesProvider.Grpc.Tests;

/// <summary>
/// A server that runs: "Call" and "Stream" as the test gives them (echoes otherwise), "CallBytes" an echo of bytes; and a client to it.
/// </summary>
internal sealed class TestServer : IAsyncDisposable
{
    /// <summary>Nothing here takes long, even on a machine with much else to do; what takes this long hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly GrpcServer _server;
    private readonly GrpcChannel _channel;

    private TestServer(GrpcServer server)
    {
        _server = server;
        _channel = GrpcChannel.ForAddress(Address);
        Client = new CallInvoker(_channel);
        Raw = new RawClient(new Uri($"http://{Address}"));
    }

    public string Address => $"127.0.0.1:{_server.Port}";

    public int Port => _server.Port;

    public CallInvoker Client { get; }

    public RawClient Raw { get; }

    public static async Task<TestServer> StartAsync(
        UnaryServerMethod<string, string>? call = null,
        ServerStreamingServerMethod<string, string>? stream = null,
        Func<GrpcServerOptions, GrpcServerOptions>? options = null,
        Action<KestrelServerLimits>? limits = null)
    {
        var service = ServerServiceDefinition.CreateBuilder()
            .AddMethod(Echo.Call, call ?? ((request, _) => Task.FromResult(request)))
            .AddMethod(Echo.CallBytes, (request, _) => Task.FromResult(request))
            .AddMethod(Echo.Stream, stream ?? ((request, responses, _) => responses.WriteAsync(request)))
            .Build();
        var chosen = new GrpcServerOptions { Services = [service] };
        var server = new GrpcServer(options?.Invoke(chosen) ?? chosen, limits ?? KestrelLimits.Apply);
        await server.StartAsync();
        return new TestServer(server);
    }

    public Task<string> CallAsync(string request = "", CallOptions options = default) =>
        Client.UnaryCallAsync(Echo.Call, request, options).WaitAsync(Patience, TimeProvider.System);

    /// <summary>Makes a call that must fail, and gives its error.</summary>
    public Task<RpcException> FailAsync(string request = "", CallOptions options = default) =>
        Assert.ThrowsAsync<RpcException>(() => CallAsync(request, options));

    public Task StopAsync(TimeSpan grace) => _server.StopAsync(grace).WaitAsync(Patience, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        Raw.Dispose();
        _channel.Dispose();
        await _server.DisposeAsync();
    }
}
