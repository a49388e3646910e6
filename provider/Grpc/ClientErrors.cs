using System.Net;

namespace WorkSpacesProvider.Grpc;

/// <summary>
/// The status of a call whose server sent none. The two tables are gRPC's own: that of HTTP/2 errors and that of HTTP statuses.
/// </summary>
internal static class ClientErrors
{
    public static RpcException FromHttpStatus(string method, HttpStatusCode status)
    {
        var code = status switch
        {
            HttpStatusCode.BadRequest => StatusCode.Internal,
            HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
            HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
            HttpStatusCode.NotFound => StatusCode.Unimplemented,
            HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => StatusCode.Unavailable,
            _ => StatusCode.Unknown,
        };
        return new RpcException(
            code, $"{method} was answered with HTTP status {(int)status} and no gRPC status; the address may not be a gRPC server's.");
    }

    public static RpcException FromTransport(string method, Uri address, Exception exception)
    {
        // The cause is what tells; HttpClient wraps it, once for a request and once more for a body.
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpProtocolException protocol)
            {
                var code = IsGoAway(protocol) ? StatusCode.Unavailable : FromHttp2Error(protocol.ErrorCode);
                return new RpcException(code, $"{method}: the server at {address.Authority} broke the call off: {protocol.Message}");
            }
        }

        var reason = exception.GetBaseException().Message;
        return new RpcException(StatusCode.Unavailable, $"{method}: the gRPC server at {address.Authority} can't be reached: {reason}");
    }

    /// <summary>A server that ends says so for its connection (GOAWAY), which fails calls that come too late. Only the text tells it from a reset stream.</summary>
    private static bool IsGoAway(HttpProtocolException exception) => exception.Message.Contains("closed the connection", StringComparison.Ordinal);

    private static StatusCode FromHttp2Error(long errorCode) => errorCode switch
    {
        0x7 => StatusCode.Unavailable, // REFUSED_STREAM
        0x8 => StatusCode.Cancelled, // CANCEL
        0xb => StatusCode.ResourceExhausted, // ENHANCE_YOUR_CALM
        0xc => StatusCode.PermissionDenied, // INADEQUATE_SECURITY
        _ => StatusCode.Internal,
    };
}
