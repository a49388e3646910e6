using System.Net;

namespace WorkSpacesProvider.Pools.Tests.Support;

/// <summary>Failures of AWS, as its client throws them.</summary>
internal static class Failures
{
    public static AccessDeniedException AccessDenied(string operation) => new($"{operation} was denied.")
    {
        Operation = operation,
        Code = "AccessDeniedException",
        StatusCode = HttpStatusCode.BadRequest,
    };

    public static InvalidResourceStateException WrongState(string operation) => new($"{operation} was refused: the state is wrong.")
    {
        Operation = operation,
        Code = "InvalidResourceStateException",
        StatusCode = HttpStatusCode.BadRequest,
    };

    public static OperationInProgressException InProgress(string operation) => new($"{operation} was put off: another operation is under way.")
    {
        Operation = operation,
        Code = "OperationInProgressException",
        StatusCode = HttpStatusCode.BadRequest,
    };

    public static ResourceNotFoundException NotFound(string operation, string? resourceId = null) => new($"{operation} was refused: there is no such pool.")
    {
        Operation = operation,
        Code = "ResourceNotFoundException",
        StatusCode = HttpStatusCode.BadRequest,
        ResourceId = resourceId,
    };

    public static WorkSpacesException AnswerLost(string operation) => new($"The answer of {operation} was lost.")
    {
        Operation = operation,
        AnswerMayBeLost = true,
    };

    public static WorkSpacesUnreachableException Unreachable(string operation) => new($"{operation} could not be sent.") { Operation = operation };

    public static WorkSpacesException ServerError(string operation) => new($"{operation} failed on AWS's side.")
    {
        Operation = operation,
        Code = "InternalFailure",
        StatusCode = HttpStatusCode.InternalServerError,
        AnswerMayBeLost = true,
    };
}
