using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>Tells from the exceptions of the SDK and of .NET what became of a request.</summary>
internal static class Failures
{
    /// <summary>The status of an exception that no answer stands behind.</summary>
    public const HttpStatusCode NoAnswer = default;

    public static FailureKind KindOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (KindOfOne(e) is { } kind)
                return kind;
        }

        return FailureKind.Refused;
    }

    // The SDK wraps some failures of the transport in service exceptions without a status; those say nothing yet.
    private static FailureKind? KindOfOne(Exception exception) => exception switch
    {
        WorkSpacesException => FailureKind.Refused,
        AmazonUnmarshallingException => FailureKind.AnswerLost,
        AmazonServiceException { StatusCode: NoAnswer } => null,
        AmazonServiceException answer => KindOfAnswer(answer),
        HttpRequestException request => IsBeforeSending(request.HttpRequestError) ? FailureKind.Unreachable : FailureKind.AnswerLost,
        OperationCanceledException or TimeoutException => FailureKind.TimedOut,
        IOException or SocketException => FailureKind.AnswerLost,
        _ => null,
    };

    private static FailureKind KindOfAnswer(AmazonServiceException answer)
    {
        var code = answer.ErrorCode ?? "";
        if (ErrorCodes.IsThrottling(code) || answer.StatusCode == HttpStatusCode.TooManyRequests)
            return FailureKind.Throttled;

        return (int)answer.StatusCode >= 500 || ErrorCodes.IsTimeout(code) ? FailureKind.AnswerLost : FailureKind.Refused;
    }

    private static bool IsBeforeSending(HttpRequestError error) => error is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
