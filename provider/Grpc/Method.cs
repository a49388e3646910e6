namespace WorkSpacesProvider.Grpc;

/// <summary>A method of a service, e.g. service "pulumirpc.ResourceProvider", name "Check".</summary>
public sealed record Method<TRequest, TResponse>(
    MethodType Type,
    string ServiceName,
    string Name,
    Marshaller<TRequest> RequestMarshaller,
    Marshaller<TResponse> ResponseMarshaller)
{
    /// <summary>The HTTP path: "/service/name".</summary>
    public string FullName { get; } = $"/{ServiceName}/{Name}";
}
