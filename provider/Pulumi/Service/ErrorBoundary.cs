using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Turns what a handler throws into the status that the engine reads. No stack trace and no unforeseen text leaves the process.</summary>
/// <param name="reportBug">Where the details of a bug go, or null for nowhere.</param>
internal sealed class ErrorBoundary(Action<string>? reportBug)
{
    public UnaryServerMethod<TRequest, TResponse> Around<TRequest, TResponse>(UnaryServerMethod<TRequest, TResponse> handler) =>
        async (request, call) =>
        {
            try
            {
                return await handler(request, call);
            }
            catch (Exception exception) when (!IsAnswered(exception, call))
            {
                throw Translate(exception, call);
            }
        };

    public ServerStreamingServerMethod<TRequest, TResponse> Around<TRequest, TResponse>(ServerStreamingServerMethod<TRequest, TResponse> handler) =>
        async (request, responses, call) =>
        {
            try
            {
                await handler(request, responses, call);
            }
            catch (Exception exception) when (!IsAnswered(exception, call))
            {
                throw Translate(exception, call);
            }
        };

    /// <summary>True for what the Grpc room answers by itself.</summary>
    private static bool IsAnswered(Exception exception, ServerCallContext call) =>
        exception is RpcException || (exception is OperationCanceledException && call.CancellationToken.IsCancellationRequested);

    private RpcException Translate(Exception exception, ServerCallContext call)
    {
        if (exception is ProviderException failure)
            return new RpcException(new Status(CodeOf(failure.Kind), failure.Message));

        reportBug?.Invoke($"{call.Method}: {exception}");
        return new RpcException(new Status(
            StatusCode.Internal,
            $"{call.MethodName()} failed by a bug in the provider ({exception.GetType().Name}); please report it. "
            + "Running pulumi with --logtostderr --logflow -v=9 prints the details."));
    }

    private static StatusCode CodeOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Cancelled => StatusCode.Cancelled,
        ErrorKind.InvalidArgument => StatusCode.InvalidArgument,
        ErrorKind.DeadlineExceeded => StatusCode.DeadlineExceeded,
        ErrorKind.NotFound => StatusCode.NotFound,
        ErrorKind.AlreadyExists => StatusCode.AlreadyExists,
        ErrorKind.PermissionDenied => StatusCode.PermissionDenied,
        ErrorKind.ResourceExhausted => StatusCode.ResourceExhausted,
        ErrorKind.FailedPrecondition => StatusCode.FailedPrecondition,
        ErrorKind.Aborted => StatusCode.Aborted,
        ErrorKind.Unimplemented => StatusCode.Unimplemented,
        ErrorKind.Internal => StatusCode.Internal,
        ErrorKind.Unavailable => StatusCode.Unavailable,
        ErrorKind.Unauthenticated => StatusCode.Unauthenticated,
        _ => StatusCode.Unknown,
    };
}
