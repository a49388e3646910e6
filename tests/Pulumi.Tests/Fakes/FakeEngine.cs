using System.Threading.Channels;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Engine;
using WorkSpacesProvider.Pulumi.Rpc;
using Empty = Google.Protobuf.WellKnownTypes.Empty;
using Status = WorkSpacesProvider.Grpc.Status;

namespace WorkSpacesProvider.Pulumi.Tests.Fakes;

/// <summary>An engine that takes log lines and answers health checks.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    // The deadlines of log lines must not pass because the machine is busy.
    private readonly ManualTimeProvider _clock = new();
    private readonly GrpcServer _server;
    private readonly Channel<LogRequest> _lines = Channel.CreateUnbounded<LogRequest>();
    private readonly Channel<bool> _healthChecks = Channel.CreateUnbounded<bool>();

    private FakeEngine()
    {
        var services = ServerServiceDefinition.CreateBuilder()
            .AddMethod<LogRequest, Empty>(EngineMethods.Log, async (line, _) =>
            {
                _lines.Writer.TryWrite(line);
                await Hold.WaitAsync(TimeSpan.FromSeconds(30));
                return new Empty();
            })
            .AddMethod<HealthCheckRequest, HealthCheckResponse>(EngineMethods.CheckHealth, (_, _) =>
            {
                _healthChecks.Writer.TryWrite(true);
                throw new RpcException(new Status(StatusCode.Unimplemented, "No health service."));
            })
            .Build();
        _server = new GrpcServer(new GrpcServerOptions { Services = [services], TimeProvider = _clock });
    }

    public string Address => $"127.0.0.1:{_server.Port}";

    /// <summary>Log calls are answered when this has completed.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    /// <summary>The lines that have arrived and were not looked at yet.</summary>
    public IReadOnlyList<LogRequest> Arrived
    {
        get
        {
            var lines = new List<LogRequest>();
            while (_lines.Reader.TryRead(out var line))
                lines.Add(line);
            return lines;
        }
    }

    public static async Task<FakeEngine> StartAsync()
    {
        var engine = new FakeEngine();
        await engine._server.StartAsync();
        return engine;
    }

    public async Task<LogRequest> NextLineAsync() => await _lines.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async Task NextHealthCheckAsync() => await _healthChecks.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        var stopped = _server.DisposeAsync().AsTask();
        while (!stopped.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await stopped;
    }
}
