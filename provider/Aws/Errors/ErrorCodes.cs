namespace WorkSpacesProvider.Aws;

/// <summary>
/// The error codes that mean something to more than one operation. Sources: the API model and AWS's list of common errors.
/// </summary>
internal static class ErrorCodes
{
    /// <summary>The codes that every AWS SDK takes for throttling.</summary>
    public static bool IsThrottling(string code) => code is
        "Throttling" or "ThrottlingException" or "ThrottledException" or "RequestThrottled" or "RequestThrottledException"
        or "TooManyRequestsException" or "RequestLimitExceeded" or "BandwidthLimitExceeded" or "LimitExceededException"
        or "ProvisionedThroughputExceededException" or "SlowDown" or "PriorRequestNotComplete" or "TransactionInProgressException";

    /// <summary>AWS waited for the request in vain, so it is not known how far it came.</summary>
    public static bool IsTimeout(string code) => code is "RequestTimeout" or "RequestTimeoutException";

    public static bool IsAccessDenied(string code) => code is
        "AccessDeniedException" or "AccessDenied" or "NotAuthorized" or "UnauthorizedOperation";

    public static bool IsExpired(string code) => code is
        "ExpiredTokenException" or "ExpiredToken" or "TokenRefreshRequired";

    public static bool IsUnknownKey(string code) => code is
        "UnrecognizedClientException" or "InvalidClientTokenId" or "InvalidAccessKeyId" or "AuthFailure";

    public static bool IsBadSignature(string code) => code is
        "InvalidSignatureException" or "SignatureDoesNotMatch" or "IncompleteSignature" or "IncompleteSignatureException"
        or "MissingAuthenticationToken" or "MissingAuthenticationTokenException";

    public static bool IsClockSkew(string code) => code is
        "RequestExpired" or "RequestTimeTooSkewed" or "RequestInTheFuture";

    public static bool IsUnknownOperation(string code) => code is
        "UnknownOperationException" or "InvalidAction";
}
