using System.Net;
using WorkSpacesProvider.Pools.Operations;

namespace WorkSpacesProvider.Pools.Tests.Operations;

public sealed class AwsErrorsTests
{
    public static TheoryData<WorkSpacesException, ErrorKind> Errors { get; } = new()
    {
        { new AccessDeniedException("m"), ErrorKind.PermissionDenied },
        { new AwsConfigurationException("m"), ErrorKind.InvalidArgument },
        { new CredentialsException("m"), ErrorKind.Unauthenticated },
        { new InvalidParameterValuesException("m"), ErrorKind.InvalidArgument },
        { new InvalidResourceStateException("m"), ErrorKind.FailedPrecondition },
        { new OperationNotSupportedException("m"), ErrorKind.FailedPrecondition },
        { new OperationInProgressException("m"), ErrorKind.Aborted },
        { new ResourceAlreadyExistsException("m"), ErrorKind.AlreadyExists },
        { new ResourceLimitExceededException("m"), ErrorKind.ResourceExhausted },
        { new ResourceNotFoundException("m"), ErrorKind.NotFound },
        { new ThrottlingException("m"), ErrorKind.Unavailable },
        { new WorkSpacesUnreachableException("m"), ErrorKind.Unavailable },
        { new WorkSpacesException("m") { Code = "ValidationException" }, ErrorKind.InvalidArgument },
        { new WorkSpacesException("m") { StatusCode = HttpStatusCode.InternalServerError }, ErrorKind.Unavailable },
        { new WorkSpacesException("m") { StatusCode = HttpStatusCode.ServiceUnavailable }, ErrorKind.Unavailable },
        { new WorkSpacesException("m") { AnswerMayBeLost = true }, ErrorKind.Unknown },
        { new WorkSpacesException("m") { Code = "BrandNewException", StatusCode = HttpStatusCode.BadRequest }, ErrorKind.FailedPrecondition },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void A_failure_keeps_its_message_and_gets_its_kind(WorkSpacesException exception, ErrorKind kind)
    {
        var failure = AwsErrors.Translate(exception);

        Assert.Equal((kind, "m"), (failure.Kind, failure.Message));
        Assert.Same(exception, failure.InnerException);
    }
}
