using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// Puts TLS between the socket and HTTP/2. Kestrel's own way to it wants services that only the generic host registers.
/// </summary>
internal sealed class TlsConnections(Task<SslServerAuthenticationOptions> options, ILogger logger)
{
    public ConnectionDelegate Around(ConnectionDelegate next) => connection => SecureAsync(connection, next);

    private async Task SecureAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        await using var ssl = new SslStream(new PipeStream(connection.Transport));
        try
        {
            await ssl.AuthenticateAsServerAsync(await options, connection.ConnectionClosed);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or OperationCanceledException)
        {
            logger.LogWarning("A TLS handshake failed: {Reason}", exception.Message);
            return;
        }

        connection.Transport = new SecuredPipe(PipeReader.Create(ssl), PipeWriter.Create(ssl));
        await next(connection);
    }

    private sealed record SecuredPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
