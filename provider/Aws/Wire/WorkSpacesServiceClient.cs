using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace WorkSpacesProvider.Aws;

/// <summary>The SDK's pipeline for this service: retries around the request rate around the signer.</summary>
internal sealed class WorkSpacesServiceClient : AmazonServiceClient
{
    public WorkSpacesServiceClient(AWSCredentials credentials, WorkSpacesServiceConfig config, SharedPipeline shared)
        : base(credentials, config)
    {
        RuntimePipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new WorkSpacesRetryPolicy(config, shared.RetryRules)));
        RuntimePipeline.AddHandlerAfter<RetryHandler>(new SigV4Handler());
        RuntimePipeline.AddHandlerAfter<RetryHandler>(new RequestRateHandler(shared.Rate));
    }

    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        Operation<TRequest, TResponse> operation, OperationRequest request, CancellationToken cancellationToken)
    {
        var response = await InvokeAsync<OperationResponse<TResponse>>(request, operation.CreateInvokeOptions(), cancellationToken);
        return response.Body;
    }
}
