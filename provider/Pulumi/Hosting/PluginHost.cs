using System.Text;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Engine;
using WorkSpacesProvider.Pulumi.Service;

namespace WorkSpacesProvider.Pulumi.Hosting;

/// <summary>The life of a plugin process, as the engine expects it: listen, print the port, serve, end within 5 s of a signal.</summary>
public static class PluginHost
{
    private const int Success = 0;
    private const int CannotServe = 1;
    private const int WrongUsage = 2;

    /// <summary>The engine kills after 5 s; calls in flight get most of them.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromSeconds(3);

    /// <summary>Runs until a signal comes or the engine is gone.</summary>
    /// <param name="createProvider">Makes the provider; called when the first call needs it.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">The process around it.</param>
    /// <returns>The exit code: 0 after an orderly end, 1 if no port could be opened, 2 for a wrong command line.</returns>
    public static async Task<int> RunAsync(Func<IProvider> createProvider, IReadOnlyList<string> arguments, PluginEnvironment environment)
    {
        using var signals = ShutdownSignals.OfProcess();
        return await RunAsync(createProvider, arguments, environment, signals);
    }

    internal static async Task<int> RunAsync(
        Func<IProvider> createProvider, IReadOnlyList<string> arguments, PluginEnvironment environment, ShutdownSignals signals)
    {
        if (!PluginArguments.TryParse(arguments, out var parsed, out var error))
        {
            environment.WriteError(error);
            return WrongUsage;
        }

        switch (parsed.Command)
        {
            case PluginCommand.PrintHelp:
                Print(environment, UsageText.Help(createProvider()));
                return Success;

            case PluginCommand.PrintVersion:
                Print(environment, UsageText.Version(createProvider()));
                return Success;

            default:
                return await ServeAsync(createProvider, parsed, environment, signals);
        }
    }

    private static async Task<int> ServeAsync(
        Func<IProvider> createProvider, PluginArguments arguments, PluginEnvironment environment, ShutdownSignals signals)
    {
        await using var log = new EngineLog(environment.TimeProvider);
        using var session = new ProviderSession(createProvider, log);
        session.Open(arguments.EngineAddress ?? "");
        var errors = new ErrorBoundary(arguments.IsVerbose ? environment.WriteError : null);
        var server = new GrpcServer(new GrpcServerOptions
        {
            Services = [ResourceProviderService.Define(session, errors)],
            TimeProvider = environment.TimeProvider,
        });
        try
        {
            // The engine connects as soon as it has read the port.
            await server.StartAsync();
            Print(environment, $"{server.Port}\n");
        }
        catch (IOException exception)
        {
            environment.WriteError($"The plugin can't serve on 127.0.0.1: {exception.Message}");
            await server.DisposeAsync();
            return CannotServe;
        }

        await UntilToldToEndAsync(arguments.EngineAddress, environment.TimeProvider, signals);
        session.Cancel();

        // After a second signal nothing is waited for: the process ends with this method.
        var stopped = server.StopAsync(ShutdownGrace);
        if (await Task.WhenAny(stopped, signals.Second) == stopped)
            await server.DisposeAsync();
        return Success;
    }

    private static async Task UntilToldToEndAsync(string? engineAddress, TimeProvider timeProvider, ShutdownSignals signals)
    {
        using var ended = new CancellationTokenSource();
        Task[] reasons = engineAddress is null
            ? [signals.First]
            : [signals.First, new EngineWatch(engineAddress, timeProvider).UntilGoneAsync(ended.Token)];
        await Task.WhenAny(reasons);
        await ended.CancelAsync();
    }

    /// <summary>Bytes on the stream itself: no console encoding, no byte order mark, "\n" on every system.</summary>
    private static void Print(PluginEnvironment environment, string text)
    {
        environment.StandardOutput.Write(Encoding.UTF8.GetBytes(text));
        environment.StandardOutput.Flush();
    }
}
