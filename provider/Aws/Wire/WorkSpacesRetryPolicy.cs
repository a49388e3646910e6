using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace WorkSpacesProvider.Aws;

/// <summary>
/// The SDK's standard retries (clock correction and retry quota included) under our own rules of what to repeat and when.
/// </summary>
internal sealed class WorkSpacesRetryPolicy(IClientConfig config, RetryRules rules) : StandardRetryPolicy(config)
{
    public override bool RetryForException(IExecutionContext executionContext, Exception exception)
    {
        var context = executionContext.RequestContext;
        var request = (OperationRequest)context.OriginalRequest;
        var failure = Failures.KindOf(exception);
        request.HasLostAnswer |= failure is FailureKind.AnswerLost or FailureKind.TimedOut;
        request.RetryAfter = (exception as RefusedRequestException)?.RetryAfter ?? TimeSpan.Zero;
        return !context.CancellationToken.IsCancellationRequested
            && rules.ShouldRetry(failure, request.Operation.IsRepeatable, context.Retries);
    }

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(RetryForException(executionContext, exception));

    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        rules.WaitAsync(
            executionContext.RequestContext.Retries, ((OperationRequest)executionContext.RequestContext.OriginalRequest).RetryAfter, executionContext.RequestContext.CancellationToken);
}
