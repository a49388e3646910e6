namespace WorkSpacesProvider.Core.Errors;

/// <summary>
/// What sort of failure an operation met, in the vocabulary that engines share (the names are gRPC's).
/// Everything but <see cref="Unknown"/> and <see cref="Internal"/> tells the engine that the resource's state is certain.
/// </summary>
public enum ErrorKind
{
    Unknown,
    Cancelled,
    InvalidArgument,
    DeadlineExceeded,
    NotFound,
    AlreadyExists,
    PermissionDenied,
    ResourceExhausted,
    FailedPrecondition,
    Aborted,
    Unimplemented,
    Internal,
    Unavailable,
    Unauthenticated,
}
