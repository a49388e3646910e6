using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>What the SDK's pipeline demands of a request, around the JSON of one of our records.</summary>
internal sealed class OperationRequest(OperationTraits operation, byte[] content) : AmazonWebServiceRequest
{
    public OperationTraits Operation => operation;

    public byte[] Content => content;
}
