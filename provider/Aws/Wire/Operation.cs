using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime.Internal;

namespace WorkSpacesProvider.Aws;

/// <summary>One operation of the API: its name and the JSON of its request and response.</summary>
internal sealed class Operation<TRequest, TResponse>(
    OperationTraits traits, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<TResponse> responseType)
{
    private readonly OperationUnmarshaller<TResponse> _unmarshaller = new(responseType);

    public string Name => traits.Name;

    public OperationTraits Traits => traits;

    public OperationRequest CreateRequest(TRequest request) => new(traits, JsonSerializer.SerializeToUtf8Bytes(request, requestType));

    public InvokeOptions CreateInvokeOptions() =>
        new() { RequestMarshaller = OperationMarshaller.Instance, ResponseUnmarshaller = _unmarshaller };
}
