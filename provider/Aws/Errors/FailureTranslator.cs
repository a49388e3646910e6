using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>Turns the exceptions of the SDK and of .NET into ours, with a message that says what to do.</summary>
internal static class FailureTranslator
{
    /// <summary>Not so for our own exceptions, a cancellation by the caller, and the defects of the program.</summary>
    public static bool CanTranslate(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        AmazonServiceException or HttpRequestException or TimeoutException or IOException => true,
        _ => false,
    };

    public static WorkSpacesException Translate(Exception exception, CallSite site) =>
        exception switch
        {
            AmazonUnmarshallingException unreadable => Unreadable(unreadable, site),
            AmazonServiceException { StatusCode: not Failures.NoAnswer } answer => Refusals.Translate(answer, site),
            _ => Unreachable(exception, site),
        };

    /// <summary>
    /// The part of a message that is fit to be shown. What follows in signature errors repeats the request's headers, session token
    /// included.
    /// </summary>
    internal static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).Trim();
    }

    private static WorkSpacesException Unreadable(AmazonUnmarshallingException exception, CallSite site) =>
        new($"{site.Operation} failed: {Address(site)} answered HTTP {(int)exception.StatusCode} with a body that is not the API's JSON. "
            + "The work may have been done. Check that the endpoint, or a proxy on the way to it, serves the WorkSpaces API.")
        {
            Operation = site.Operation,
            Region = site.Region,
            RequestId = exception.RequestId,
            StatusCode = exception.StatusCode,
            AnswerMayBeLost = true,
        };

    private static WorkSpacesUnreachableException Unreachable(Exception exception, CallSite site)
    {
        var kind = Failures.KindOf(exception);
        var problem = kind switch
        {
            FailureKind.Unreachable => $"{site.Operation} did not reach {Address(site)}: {Cause(exception, site)}",
            FailureKind.TimedOut =>
                $"{site.Operation} got no answer from {Address(site)} within {AttemptLimits.Answer.TotalSeconds:0} s. "
                + "The work may have been done. Check the endpoint, the network and the proxy settings.",
            _ =>
                $"{site.Operation} lost the connection to {Address(site)} before an answer came: "
                + $"{FirstLine(exception.GetBaseException().Message)} The work may have been done. Check the network, and run again.",
        };
        return new(problem, exception)
        {
            Operation = site.Operation,
            Region = site.Region,
            AnswerMayBeLost = kind != FailureKind.Unreachable,
        };
    }

    private static string Cause(Exception exception, CallSite site)
    {
        var request = exception as HttpRequestException ?? exception.InnerException as HttpRequestException;
        var cause = FirstLine(exception.GetBaseException().Message).TrimEnd('.');
        return request?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError when !site.HasOwnEndpoint =>
                "the name has no address. Check the network, and "
                + $"that '{site.Region}' is a region with WorkSpaces Pools ({Regions.OfPools}).",
            HttpRequestError.NameResolutionError => "the name has no address. Check the endpoint's spelling and the network.",
            HttpRequestError.SecureConnectionError =>
                $"TLS failed ({cause}). Check that the endpoint speaks https and that its certificate is trusted.",
            _ => $"{cause}. Check the endpoint, that something listens there, and the network.",
        };
    }

    private static string Address(CallSite site) => site.Endpoint.GetLeftPart(UriPartial.Authority);
}
