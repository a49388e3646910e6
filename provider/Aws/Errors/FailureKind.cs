namespace WorkSpacesProvider.Aws;

/// <summary>What a failed request says about the work it asked for.</summary>
internal enum FailureKind
{
    /// <summary>AWS said no; asking again brings the same answer.</summary>
    Refused,

    /// <summary>AWS said: too many requests. Nothing was done.</summary>
    Throttled,

    /// <summary>The request was never sent: no address, no connection, no TLS. Nothing was done.</summary>
    Unreachable,

    /// <summary>No answer came in time. The work may have been done.</summary>
    TimedOut,

    /// <summary>The connection broke, AWS answered 5xx, or with something unreadable. The work may have been done.</summary>
    AnswerLost,
}
