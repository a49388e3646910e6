using System.Net;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// A call that failed. <see cref="Exception.Message"/> is a sentence for the user: what was asked, what AWS said, what to do.
/// Errors of the API model have their own types; an error that the model doesn't know is a plain <see cref="WorkSpacesException"/> with its
/// code.
/// </summary>
public class WorkSpacesException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The operation as the API names it, e.g. <c>StopWorkspacesPool</c>; empty when the failure came before any call.</summary>
    public string Operation { get => Facts.Operation; init => Facts = Facts with { Operation = value }; }

    /// <summary>The error code as AWS sent it, without its namespace; empty when there was no answer, or none with a code.</summary>
    public string Code { get => Facts.Code; init => Facts = Facts with { Code = value }; }

    /// <summary>AWS's own words; empty when there are none.</summary>
    public string AwsMessage { get => Facts.AwsMessage; init => Facts = Facts with { AwsMessage = value }; }

    /// <summary>AWS's id of the request, for its support.</summary>
    public string? RequestId { get => Facts.RequestId; init => Facts = Facts with { RequestId = value }; }

    /// <summary>The HTTP status of the answer; 0 when there was no answer.</summary>
    public HttpStatusCode StatusCode { get => Facts.StatusCode; init => Facts = Facts with { StatusCode = value }; }

    public string Region { get => Facts.Region; init => Facts = Facts with { Region = value }; }

    /// <summary>
    /// Whether the work may have been done although the call failed: after a time-out, a broken connection, a 5xx or unreadable answer
    /// to any of its attempts, though it may be a later one that was refused.
    /// </summary>
    public bool AnswerMayBeLost { get => Facts.AnswerMayBeLost; init => Facts = Facts with { AnswerMayBeLost = value }; }

    internal CallFacts Facts { get; set; } = new();
}
