using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Hosting;
using WorkSpacesProvider.Terraform.Tests.Fakes;

namespace WorkSpacesProvider.Terraform.Tests.Hosting;

/// <summary>A plugin that runs inside the test, and the way to it that its first line tells.</summary>
internal sealed class RunningHost : IDisposable
{
    /// <summary>Nothing here takes long, even on a machine with much else to do; what takes this long hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Pipe _output = new();
    private readonly X509Certificate2? _hostCertificate;
    private readonly List<GrpcChannel> _channels = [];

    private RunningHost(X509Certificate2? hostCertificate, Dictionary<string, string> variables, string[] arguments)
    {
        _hostCertificate = hostCertificate;
        Exit = TerraformHost.RunAsync(
            () => Provider,
            arguments,
            new HostEnvironment(_output.Writer.AsStream(), Errors.Add, name => variables.GetValueOrDefault(name), TimeProvider.System));
    }

    public FakeProvider Provider { get; } = new();

    public List<string> Errors { get; } = [];

    public Task<int> Exit { get; }

    /// <summary>The first line.</summary>
    public string Line { get; private set; } = "";

    /// <summary>The fields of the handshake.</summary>
    public string[] Fields => Line.TrimEnd('\n').Split('|');

    public static async Task<RunningHost> StartAsync(X509Certificate2? hostCertificate = null, string[]? arguments = null, params (string Name, string Value)[] variables)
    {
        var all = variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);
        all.TryAdd(PluginHandshake.CookieName, PluginHandshake.Cookie);
        if (hostCertificate is not null)
            all["PLUGIN_CLIENT_CERT"] = hostCertificate.ExportCertificatePem();

        var host = new RunningHost(hostCertificate, all, arguments ?? []);
        if (await Task.WhenAny(host._output.Reader.ReadAsync().AsTask(), host.Exit) is Task<ReadResult> read)
            host.Line = Encoding.ASCII.GetString((await read).Buffer.FirstSpan);
        return host;
    }

    /// <param name="clientCertificate">What the client shows, or null for the host's own certificate.</param>
    public CallInvoker Connect(X509Certificate2? clientCertificate = null) => ConnectTo(Fields[3], clientCertificate ?? _hostCertificate);

    public CallInvoker ConnectTo(string socket, X509Certificate2? clientCertificate = null)
    {
        var channel = GrpcChannel.ForAddress("localhost:1", new GrpcChannelOptions { Connect = cancellationToken => OpenAsync(socket, clientCertificate, cancellationToken) });
        _channels.Add(channel);
        return new CallInvoker(channel);
    }

    /// <summary>The host dies.</summary>
    public void Disconnect() => _channels.ForEach(channel => channel.Dispose());

    public void Dispose() => Disconnect();

    private async ValueTask<Stream> OpenAsync(string path, X509Certificate2? clientCertificate, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        if (clientCertificate is null)
            return stream;

        var expected = Convert.FromBase64String(Fields[5].PadRight((Fields[5].Length + 3) / 4 * 4, '='));
        var tls = new SslStream(stream);
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                ClientCertificates = [clientCertificate],
                ApplicationProtocols = [SslApplicationProtocol.Http2],
                RemoteCertificateValidationCallback = (_, peer, _, _) => peer is not null && peer.GetRawCertData().AsSpan().SequenceEqual(expected),
            },
            cancellationToken);
        return tls;
    }
}
