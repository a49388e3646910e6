using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace WorkSpacesProvider.Grpc;

/// <summary>What the headers of a call say.</summary>
internal static class RequestHeaders
{
    /// <exception cref="RpcException">A binary header is not base64.</exception>
    public static Metadata ReadMetadata(IHeaderDictionary headers)
    {
        var metadata = new Metadata();
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                if (GrpcHeaders.TryAddReceived(metadata, name, value ?? ""))
                    continue;
                throw new RpcException(
                    StatusCode.Internal, $"Metadata '{name}' is not base64, as a key with '{Metadata.BinarySuffix}' must be.");
            }
        }

        return metadata;
    }

    /// <summary>The time the client gives the call; null when it gives no limit.</summary>
    public static TimeSpan? ReadTimeout(HttpRequest request, ILogger logger)
    {
        string? header = request.Headers[GrpcHeaders.Timeout];
        if (header is null)
            return null;
        if (GrpcTimeout.TryParse(header, out var timeout))
            return timeout;

        // As ASP.NET does it: a client's slip in a header that only helps is no reason to refuse its work.
        logger.LogWarning("{Method}: grpc-timeout '{Timeout}' is not valid and is ignored", request.Path, header);
        return null;
    }

    /// <summary>The client's address in gRPC's form. One without an IP address came by a unix socket, where clients have no name.</summary>
    public static string PeerOf(ConnectionInfo connection) => connection.RemoteIpAddress switch
    {
        null => "unix:",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => $"ipv6:[{address}]:{connection.RemotePort}",
        var address => $"ipv4:{address}:{connection.RemotePort}",
    };
}
