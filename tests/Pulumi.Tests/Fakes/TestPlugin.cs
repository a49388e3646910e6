using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Engine;
using WorkSpacesProvider.Pulumi.Service;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Tests.Fakes;

/// <summary>The service on a real port, and a client of it.</summary>
internal sealed class TestPlugin : IAsyncDisposable
{
    public const string Urn = "urn:pulumi:dev::proj::acme:index:Widget::w";
    public const string Token = "acme:index:Widget";

    /// <summary>A call that nothing ends must fail its test, not hang it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly EngineLog _log = new(TimeProvider.System);
    private readonly ProviderSession _session;
    private readonly GrpcServer _server;
    private GrpcChannel? _channel;

    private TestPlugin()
    {
        _session = new ProviderSession(() => Provider, _log);
        _server = new GrpcServer(new GrpcServerOptions { Services = [ResourceProviderService.Define(_session, new ErrorBoundary(Bugs.Add))] });
    }

    public FakeProvider Provider { get; } = new();

    public List<string> Bugs { get; } = [];

    public static async Task<TestPlugin> StartAsync(bool isConfigured = true)
    {
        var plugin = new TestPlugin();
        await plugin._server.StartAsync();
        plugin._channel = GrpcChannel.ForAddress($"127.0.0.1:{plugin._server.Port}");
        if (isConfigured)
            await plugin.ConfigureAsync();
        return plugin;
    }

    public Task<Rpc.ConfigureResponse> ConfigureAsync() =>
        CallAsync(Methods.Configure, new Rpc.ConfigureRequest { Args = Wire.Struct(("account", Wire.Text("a"))) });

    public Task<TResponse> CallAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, CancellationToken cancellationToken = default) =>
        new CallInvoker(_channel!).UnaryCallAsync(method, request, new CallOptions(CancellationToken: cancellationToken)).WaitAsync(Patience, CancellationToken.None);

    public IAsyncEnumerable<Rpc.ListResponse> ListAsync(Rpc.ListRequest request) =>
        new CallInvoker(_channel!).ServerStreamingCallAsync(Methods.List, request);

    /// <summary>Calls and expects an error.</summary>
    public Task<RpcException> FailAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request) =>
        Assert.ThrowsAsync<RpcException>(() => CallAsync(method, request));

    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        await _server.DisposeAsync();
        await _log.DisposeAsync();
        _session.Dispose();
    }
}
