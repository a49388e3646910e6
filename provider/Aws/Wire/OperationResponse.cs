using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>What the SDK's pipeline demands of a response, around one of our records.</summary>
internal sealed class OperationResponse<T> : AmazonWebServiceResponse
{
    // The pipeline demands a constructor without parameters, though only the unmarshaller makes responses.
    public T Body { get; init; } = default!;
}
