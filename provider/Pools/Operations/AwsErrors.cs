using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Says what sort of failure an answer of AWS is. The message is AWS's room's own: it names operation, code and remedy.</summary>
internal static class AwsErrors
{
    public static ProviderException Translate(WorkSpacesException exception) => new(KindOf(exception), exception.Message, exception);

    private static ErrorKind KindOf(WorkSpacesException exception) => exception switch
    {
        AccessDeniedException => ErrorKind.PermissionDenied,
        AwsConfigurationException => ErrorKind.InvalidArgument,
        CredentialsException => ErrorKind.Unauthenticated,
        InvalidParameterValuesException => ErrorKind.InvalidArgument,
        InvalidResourceStateException or OperationNotSupportedException => ErrorKind.FailedPrecondition,
        OperationInProgressException => ErrorKind.Aborted,
        ResourceAlreadyExistsException => ErrorKind.AlreadyExists,
        ResourceLimitExceededException => ErrorKind.ResourceExhausted,
        ResourceNotFoundException => ErrorKind.NotFound,
        ThrottlingException or WorkSpacesUnreachableException => ErrorKind.Unavailable,
        { Code: "ValidationException" } => ErrorKind.InvalidArgument,
        { StatusCode: >= System.Net.HttpStatusCode.InternalServerError } => ErrorKind.Unavailable,
        { AnswerMayBeLost: true } => ErrorKind.Unknown,
        _ => ErrorKind.FailedPrecondition,
    };
}
