using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace WorkSpacesProvider.Aws;

/// <summary>Makes every attempt, repetitions too, wait for its turn. It stands before the signer, so that a signature is fresh.</summary>
internal sealed class RequestRateHandler(RequestRate rate) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        await rate.WaitAsync(((OperationRequest)context.OriginalRequest).Operation.Priority, context.CancellationToken);
        return await base.InvokeAsync<T>(executionContext);
    }
}
