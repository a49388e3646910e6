using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>The server, and where it listens: on a Unix domain socket where there can be one, else on a port.</summary>
internal sealed class PluginServer : IAsyncDisposable
{
    private readonly SocketFile? _socket;
    private readonly GrpcServer _server;

    private PluginServer(GrpcServer server, SocketFile? socket, PluginAddress address)
    {
        _server = server;
        _socket = socket;
        Address = address;
    }

    public PluginAddress Address { get; }

    /// <param name="options">What is served.</param>
    /// <param name="socketDirectory">Where sockets are to be, or null for the system's temporary directory.</param>
    /// <param name="ports">The ports to choose from.</param>
    /// <exception cref="IOException">Nothing could be listened on.</exception>
    public static async Task<PluginServer> StartAsync(GrpcServerOptions options, string? socketDirectory, PortRange ports)
    {
        if (SocketFile.Create(socketDirectory) is { } socket)
        {
            var server = await ListenAsync(options with { SocketPath = socket.Path });
            return new PluginServer(server, socket, PluginAddress.Unix(socket.Path));
        }

        foreach (var port in ports.Ports)
        {
            try
            {
                var server = await ListenAsync(options with { Port = port });
                return new PluginServer(server, null, PluginAddress.Tcp(server.Port));
            }
            catch (IOException) when (port != ports.Last && port > 0)
            {
                // Taken by somebody else; the next one may be free.
            }
        }

        throw new IOException($"None of the ports {ports.First} to {ports.Last} is free.");
    }

    /// <summary>Ends within a fraction of a second: the host kills what takes longer than two.</summary>
    public Task StopAsync(TimeSpan grace) => _server.StopAsync(grace);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _socket?.Dispose();
    }

    private static async Task<GrpcServer> ListenAsync(GrpcServerOptions options)
    {
        var server = new GrpcServer(options);
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }
}
