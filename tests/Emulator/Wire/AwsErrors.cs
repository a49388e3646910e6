namespace WorkSpacesProvider.Emulator.Wire;

/// <summary>The errors of the service model, and those every AWS service answers before an operation is reached.</summary>
internal static class AwsErrors
{
    public static AwsException InvalidParameterValues(string message) => new("InvalidParameterValuesException", message);

    public static AwsException InvalidResourceState(string message) => new("InvalidResourceStateException", message);

    public static AwsException OperationInProgress(string message) => new("OperationInProgressException", message);

    public static AwsException OperationNotSupported(string message, string reason) =>
        new("OperationNotSupportedException", message) { Reason = reason };

    public static AwsException ResourceNotFound(string kind, string id) =>
        new("ResourceNotFoundException", $"{kind} '{id}' does not exist in this account and region.") { ResourceId = id };

    public static AwsException ResourceAlreadyExists(string message) => new("ResourceAlreadyExistsException", message);

    public static AwsException ResourceLimitExceeded(string message) => new("ResourceLimitExceededException", message);

    public static AwsException AccessDenied(string message) => new("AccessDeniedException", message);

    public static AwsException Validation(string message) => new("ValidationException", message);

    public static AwsException Serialization(string message) => new("SerializationException", message);

    public static AwsException Throttling() => new("ThrottlingException", "Rate exceeded");

    public static AwsException UnknownOperation(string message, int statusCode = 400) =>
        new("UnknownOperationException", message, statusCode);

    public static AwsException MissingAuthenticationToken() => new("MissingAuthenticationTokenException", "Missing Authentication Token", 403);

    public static AwsException IncompleteSignature(string message) => new("IncompleteSignatureException", message);

    public static AwsException UnrecognizedClient() =>
        new("UnrecognizedClientException", "The security token included in the request is invalid.", 403);

    public static AwsException ExpiredToken() => new("ExpiredTokenException", "The security token included in the request is expired", 403);

    public static AwsException InvalidSignature(string message) => new("InvalidSignatureException", message, 403);
}
