using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace WorkSpacesProvider.Aws;

/// <summary>Writes a request as AWS JSON 1.1 has it: a POST to <c>/</c> whose target header names the operation.</summary>
internal sealed class OperationMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public static readonly OperationMarshaller Instance = new();

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = (OperationRequest)input;
        return new DefaultRequest(request, WorkSpacesServiceConfig.Service)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = request.Content,
            Headers =
            {
                ["Content-Type"] = "application/x-amz-json-1.1",
                ["X-Amz-Target"] = $"WorkspacesService.{request.Operation.Name}",
            },
        };
    }
}
