using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Emulator;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Faults.Time;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pools;
using WorkSpacesProvider.Pools.Journal;
using WorkSpacesProvider.Pulumi.Engine;
using WorkSpacesProvider.Pulumi.Service;

namespace WorkSpacesProvider.Faults.Worlds;

/// <summary>The provider behind its real front end, served from this process so that its clock can be ours.</summary>
internal sealed class ServedProvider : IProvider
{
    private readonly MortalClock _clock;
    private readonly MortalJournal _journal;
    private readonly PoolsProvider _provider;
    private readonly EngineLog _log = new(TimeProvider.System);
    private readonly ProviderSession _session;
    private readonly GrpcServer _server;
    private GrpcChannel? _channel;

    private ServedProvider(ManualClock clock, IPoolJournal journal)
    {
        _clock = new MortalClock(clock);
        _journal = new MortalJournal(journal);
        _provider = new PoolsProvider(
            configuration => new WorkSpacesClientFactory(configuration, _clock, new Random(1), NoVariable), _journal, _clock, new Random(1), NoVariable);
        _session = new ProviderSession(() => _provider, _log);
        _server = new GrpcServer(new GrpcServerOptions { Services = [ResourceProviderService.Define(_session, new ErrorBoundary(null))] });
    }

    public ProviderClient Client => new(_channel!);

    public static async Task<ServedProvider> StartAsync(ManualClock clock, IPoolJournal journal, Uri endpoint)
    {
        var provider = new ServedProvider(clock, journal);
        provider._provider.Configure(Configuration(endpoint));
        provider._session.MarkConfigured();
        await provider._server.StartAsync();
        provider._channel = GrpcChannel.ForAddress($"127.0.0.1:{provider._server.Port}");
        return provider;
    }

    /// <summary>
    /// What SIGKILL leaves of a process: it sends and writes nothing any more, what it waits for never comes, and its engine's call breaks off.
    /// </summary>
    public Task KillAsync()
    {
        _clock.Die();
        _journal.Die();
        _provider.Dispose();
        _channel!.Dispose();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        await _server.DisposeAsync();
        await _log.DisposeAsync();
        _session.Dispose();
    }

    private static MapValue Configuration(Uri endpoint) => MapValue.Of(
        ("region", "us-east-1"),
        ("endpoint", endpoint.ToString()),
        ("accessKey", EmulatorCredential.Defaults[0].AccessKeyId),
        ("secretKey", EmulatorCredential.Defaults[0].SecretAccessKey),
        ("requestsPerSecond", 1_000_000));

    /// <summary>No AWS setting of whoever runs the tests may reach the provider.</summary>
    private static string? NoVariable(string name) => null;
}
