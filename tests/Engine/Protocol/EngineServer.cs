using System.Collections.Concurrent;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>The engine's end of the wire, as far as a provider of custom resources uses it: Log, and the health that it polls.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private readonly ConcurrentDictionary<Subscription, Subscription> _subscriptions = new();
    private readonly GrpcServer _server;

    public EngineServer()
    {
        var engine = Messages.Method("pulumirpc.Engine", "Log", LogRequest.Parser, Empty.Parser);
        var health = Messages.Method("grpc.health.v1.Health", "Check", HealthCheckRequest.Parser, HealthCheckResponse.Parser);
        _server = new GrpcServer(new GrpcServerOptions
        {
            Services =
            [
                ServerServiceDefinition.CreateBuilder()
                    .AddMethod(engine, (request, _) => Log(request))
                    .AddMethod(health, (_, _) => Task.FromResult(
                        new HealthCheckResponse { Status = HealthCheckResponse.Types.ServingStatus.Serving }))
                    .Build(),
            ],
        });
    }

    public string Address => $"127.0.0.1:{_server.Port}";

    /// <summary>Every line so far, oldest first.</summary>
    public IReadOnlyList<LogLine> Lines => [.. _lines];

    /// <summary>Calls the listener for each line as it arrives, on the server's thread, until the answer is disposed.</summary>
    public IDisposable Subscribe(Action<LogLine> listener)
    {
        var subscription = new Subscription(this, listener);
        _subscriptions[subscription] = subscription;
        return subscription;
    }

    public Task StartAsync() => _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task<Empty> Log(LogRequest request)
    {
        var line = new LogLine((LogLevel)request.Severity, request.Message, request.Urn, request.Ephemeral) { Timestamp = TimeProvider.System.GetTimestamp() };
        _lines.Enqueue(line);
        foreach (var subscription in _subscriptions.Values)
            subscription.Listener(line);
        return Task.FromResult(new Empty());
    }

    private sealed class Subscription(EngineServer server, Action<LogLine> listener) : IDisposable
    {
        public Action<LogLine> Listener { get; } = listener;

        public void Dispose() => server._subscriptions.TryRemove(this, out _);
    }
}
