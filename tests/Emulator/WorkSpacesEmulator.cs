using System.Net;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WorkSpacesProvider.Emulator.Auth;
using WorkSpacesProvider.Emulator.Control;
using WorkSpacesProvider.Emulator.Http;
using WorkSpacesProvider.Emulator.Operations;
using WorkSpacesProvider.Emulator.State;
using WorkSpacesProvider.Emulator.Switches;
using WorkSpacesProvider.Emulator.Time;

namespace WorkSpacesProvider.Emulator;

/// <summary>
/// The WorkSpaces API as a local server. It is a bare Kestrel, without a host: it reads no configuration file,
/// writes no log and handles no signal, so that it can run inside a test as well as in a process of its own.
/// </summary>
public sealed class WorkSpacesEmulator : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(1);

    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TimeProvider _wall;

    private WorkSpacesEmulator(EmulatorOptions options)
    {
        _wall = options.TimeProvider;
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        _server = new KestrelServer(
            Options.Create(kestrel),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    /// <summary>Where the API answers, e.g. http://127.0.0.1:4567.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    /// <summary>Where the control API answers.</summary>
    public Uri ControlUrl => new(Endpoint, ControlEndpoint.Prefix);

    /// <exception cref="EmulatorOptionException">An option has a value it can not have; the message names it.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WorkSpacesEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var emulator = new WorkSpacesEmulator(options);
        try
        {
            await emulator._server.StartAsync(Compose(options, emulator._stopping.Token), cancellationToken);
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }

        emulator.Endpoint = new Uri(emulator._server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return emulator;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested) return;
        await _stopping.CancelAsync();
        using (var timeout = new CancellationTokenSource(ShutdownTimeout, _wall)) await _server.StopAsync(timeout.Token);
        _server.Dispose();
    }

    private static EmulatorApplication Compose(EmulatorOptions options, CancellationToken stopping)
    {
        if (options.Speed is not (>= 0 and <= 100_000))
            throw new EmulatorOptionException($"The speed is {options.Speed}; it must be from 0 to 100000.");
        if (options.Regions.Count == 0) throw new EmulatorOptionException("There is no region; name at least one.");
        if (options.Credentials.Count == 0) throw new EmulatorOptionException("There are no credentials; give at least one key pair.");

        var wall = options.TimeProvider;
        var instant = options.Speed == 0;
        var clock = new VirtualClock(wall, instant ? 1 : options.Speed);
        var state = new EmulatorState(
            clock, NewRandom(options.RandomSeed), SwitchSettings.Defaults.With(options.Switches), options.Seeded, instant);
        var regions = options.Regions.ToHashSet(StringComparer.Ordinal);
        var credentials = new CredentialStore(options.Credentials);
        var authenticator = new Authenticator(credentials, wall);
        var throttle = new RequestThrottle(wall, clock);
        var faults = new FaultPlan();
        var log = new RequestLog();

        var sts = new StsService(credentials, authenticator, wall, NewRandom(options.RandomSeed), regions);
        var aws = new AwsEndpoint(state, new WorkSpacesService(state), sts, authenticator, throttle, faults, log, regions, wall);
        var home = new ControlHome(options.Credentials[0].AccountId, options.Regions[0]);
        var control = new ControlEndpoint(state, faults, log, throttle, credentials, new PoolControl(state), new SeedControl(state, home));
        return new EmulatorApplication(aws, control, stopping);
    }

    private static Random NewRandom(int? seed) => seed is { } number ? new Random(number) : new Random();
}
