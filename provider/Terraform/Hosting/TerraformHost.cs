using System.Net.Security;
using System.Security.Cryptography;
using System.Text;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Auxiliary;
using WorkSpacesProvider.Terraform.Logging;
using WorkSpacesProvider.Terraform.Service;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>The life of a plugin process, as Terraform and OpenTofu expect it: handshake, serve, end when the host says so or is gone.</summary>
public static class TerraformHost
{
    private const int Success = 0;
    private const int CannotServe = 1;
    private const int WrongUsage = 2;

    /// <summary>By then everything that still runs has been cancelled, and nobody waits for its answer.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs until the host ends it.</summary>
    /// <param name="createProvider">Makes the provider; called when the first call needs it.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">The process around it.</param>
    /// <returns>The exit code: 0 after an orderly end, 1 if it could not serve, 2 for a wrong command line.</returns>
    public static async Task<int> RunAsync(Func<IProvider> createProvider, IReadOnlyList<string> arguments, HostEnvironment environment)
    {
        if (!HostArguments.TryParse(arguments, out var parsed, out var error))
        {
            environment.WriteError(error);
            return WrongUsage;
        }

        switch (parsed.Command)
        {
            case HostCommand.PrintHelp:
                Print(environment, UsageText.Help(createProvider()));
                return Success;

            case HostCommand.PrintVersion:
                Print(environment, UsageText.Version(createProvider()));
                return Success;

            case HostCommand.Reattach:
                return await ServeAsync(createProvider, environment, new PluginHandshake(null, null, PortRange.Any), (address, _) =>
                    ReattachConfiguration.ShellLine(parsed.SourceAddress, address, Environment.ProcessId), endsWithHost: false);

            default:
                if (PluginHandshake.Read(environment.Variable) is { } handshake)
                    return await ServeAsync(createProvider, environment, handshake, HandshakeLine.Of, endsWithHost: true);

                environment.WriteError(UsageText.NoHost);
                return CannotServe;
        }
    }

    private static async Task<int> ServeAsync(
        Func<IProvider> createProvider, HostEnvironment environment, PluginHandshake handshake, Greeting greeting, bool endsWithHost)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void End() => ended.TrySetResult();

        // Made beside the server's start: it takes as long as that, and both are waited for at every start.
        var certificate = handshake.ClientCertificate is null ? null : Task.Run(() => PluginCertificate.Create(environment.TimeProvider.GetUtcNow()));
        var tls = certificate is null ? null : ServeOnlyAsync(certificate, handshake.ClientCertificate!);
        var log = new JsonLog(LogLevels.FromEnvironment(environment.Variable), "provider", environment.WriteError, environment.TimeProvider);
        using var session = new ProviderSession(createProvider, log);
        using var signals = new EndSignals(End, onInterrupt: !endsWithHost);
        var options = new GrpcServerOptions
        {
            Services = [ProviderService.Define(session), new AuxiliaryService(End, endsWithHost).Define()],
            TimeProvider = environment.TimeProvider,
            Tls = tls,
        };
        try
        {
            await using var server = await PluginServer.StartAsync(options, handshake.SocketDirectory, handshake.Ports);
            Print(environment, greeting(server.Address, certificate is null ? default : (await certificate).Der.Span));

            // Every host asks for it as soon as it has connected.
            _ = Task.Run(() => session.Catalog);
            await (tls ?? Task.CompletedTask);
            await ended.Task;
            session.Cancel();
            await server.StopAsync(ShutdownGrace);
            return Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            environment.WriteError($"The plugin can't serve: {exception.Message}");
            return CannotServe;
        }
    }

    private static async Task<SslServerAuthenticationOptions> ServeOnlyAsync(Task<PluginCertificate> certificate, string hostCertificatePem) =>
        (await certificate).ServeOnly(hostCertificatePem);

    /// <summary>Bytes on the stream itself: no console encoding, no byte order mark.</summary>
    private static void Print(HostEnvironment environment, string text)
    {
        environment.StandardOutput.Write(Encoding.UTF8.GetBytes(text));
        environment.StandardOutput.Flush();
    }

    /// <summary>The line that tells where the plugin listens.</summary>
    private delegate string Greeting(PluginAddress address, ReadOnlySpan<byte> certificate);
}
