using Amazon.Runtime;

namespace WorkSpacesProvider.Aws;

/// <summary>What the SDK's pipeline demands of a request, around the JSON of one of our records.</summary>
internal sealed class OperationRequest(OperationTraits operation, byte[] content) : AmazonWebServiceRequest
{
    public OperationTraits Operation => operation;

    public byte[] Content => content;

    /// <summary>
    /// An attempt got no answer that could be read, so that its work may have been done, whatever later attempts were told.
    /// </summary>
    public bool HasLostAnswer { get; set; }

    /// <summary>How long the last answer asked to wait before the next attempt.</summary>
    public TimeSpan RetryAfter { get; set; }
}
