using System.Globalization;

namespace WorkSpacesProvider.Terraform.Hosting;

/// <summary>What the host says in the environment of the process that it starts. Source: go-plugin, client.go and server.go.</summary>
/// <param name="ClientCertificate">The host's certificate, PEM, or null where TLS is off.</param>
/// <param name="SocketDirectory">Where sockets are to be, or null for the system's temporary directory.</param>
/// <param name="Ports">The ports to choose from where there are no Unix sockets.</param>
internal sealed record PluginHandshake(string? ClientCertificate, string? SocketDirectory, PortRange Ports)
{
    /// <summary>Says that a host of this kind started the process. It keeps people from starting it by hand, and protects nothing.</summary>
    public const string CookieName = "TF_PLUGIN_MAGIC_COOKIE";

    public const string Cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

    /// <summary>Null where no host of Terraform's kind started the process.</summary>
    public static PluginHandshake? Read(Func<string, string?> variable) => variable(CookieName) != Cookie ? null : new PluginHandshake(
        Given(variable("PLUGIN_CLIENT_CERT")),
        Given(variable("PLUGIN_UNIX_SOCKET_DIR")),
        new PortRange(Port(variable("PLUGIN_MIN_PORT")), Port(variable("PLUGIN_MAX_PORT"))));

    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static int Port(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue ? port : 0;
}
