using Google.Protobuf;
using WorkSpacesProvider.Grpc;
using Empty = Google.Protobuf.WellKnownTypes.Empty;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>The 21 methods of pulumirpc.ResourceProvider, in the order of provider.proto.</summary>
internal static class ResourceProviderMethods
{
    private const string ServiceName = "pulumirpc.ResourceProvider";

    public static Method<Rpc.ProviderHandshakeRequest, Rpc.ProviderHandshakeResponse> Handshake { get; } =
        Unary("Handshake", Rpc.ProviderHandshakeRequest.Parser, Rpc.ProviderHandshakeResponse.Parser);

    public static Method<Rpc.ParameterizeRequest, Rpc.ParameterizeResponse> Parameterize { get; } =
        Unary("Parameterize", Rpc.ParameterizeRequest.Parser, Rpc.ParameterizeResponse.Parser);

    public static Method<Rpc.GetSchemaRequest, SchemaDocument> GetSchema { get; } = new(
        MethodType.Unary, ServiceName, "GetSchema", MessageMarshaller.For(Rpc.GetSchemaRequest.Parser), SchemaDocument.Marshaller);

    public static Method<Rpc.CheckRequest, Rpc.CheckResponse> CheckConfig { get; } =
        Unary("CheckConfig", Rpc.CheckRequest.Parser, Rpc.CheckResponse.Parser);

    public static Method<Rpc.DiffRequest, Rpc.DiffResponse> DiffConfig { get; } =
        Unary("DiffConfig", Rpc.DiffRequest.Parser, Rpc.DiffResponse.Parser);

    public static Method<Rpc.ConfigureRequest, Rpc.ConfigureResponse> Configure { get; } =
        Unary("Configure", Rpc.ConfigureRequest.Parser, Rpc.ConfigureResponse.Parser);

    public static Method<Rpc.InvokeRequest, Rpc.InvokeResponse> Invoke { get; } =
        Unary("Invoke", Rpc.InvokeRequest.Parser, Rpc.InvokeResponse.Parser);

    public static Method<Rpc.CallRequest, Rpc.CallResponse> Call { get; } =
        Unary("Call", Rpc.CallRequest.Parser, Rpc.CallResponse.Parser);

    public static Method<Rpc.CheckRequest, Rpc.CheckResponse> Check { get; } =
        Unary("Check", Rpc.CheckRequest.Parser, Rpc.CheckResponse.Parser);

    public static Method<Rpc.DiffRequest, Rpc.DiffResponse> Diff { get; } =
        Unary("Diff", Rpc.DiffRequest.Parser, Rpc.DiffResponse.Parser);

    public static Method<Rpc.CreateRequest, Rpc.CreateResponse> Create { get; } =
        Unary("Create", Rpc.CreateRequest.Parser, Rpc.CreateResponse.Parser);

    public static Method<Rpc.ReadRequest, Rpc.ReadResponse> Read { get; } =
        Unary("Read", Rpc.ReadRequest.Parser, Rpc.ReadResponse.Parser);

    public static Method<Rpc.ListRequest, Rpc.ListResponse> List { get; } = new(
        MethodType.ServerStreaming, ServiceName, "List", MessageMarshaller.For(Rpc.ListRequest.Parser), MessageMarshaller.For(Rpc.ListResponse.Parser));

    public static Method<Rpc.UpdateRequest, Rpc.UpdateResponse> Update { get; } =
        Unary("Update", Rpc.UpdateRequest.Parser, Rpc.UpdateResponse.Parser);

    public static Method<Rpc.DeleteRequest, Empty> Delete { get; } = Unary("Delete", Rpc.DeleteRequest.Parser, Empty.Parser);

    public static Method<Rpc.ConstructRequest, Rpc.ConstructResponse> Construct { get; } =
        Unary("Construct", Rpc.ConstructRequest.Parser, Rpc.ConstructResponse.Parser);

    public static Method<Empty, Empty> Cancel { get; } = Unary("Cancel", Empty.Parser, Empty.Parser);

    public static Method<Empty, Rpc.PluginInfo> GetPluginInfo { get; } = Unary("GetPluginInfo", Empty.Parser, Rpc.PluginInfo.Parser);

    public static Method<Rpc.PluginAttach, Empty> Attach { get; } = Unary("Attach", Rpc.PluginAttach.Parser, Empty.Parser);

    public static Method<Rpc.GetMappingRequest, Rpc.GetMappingResponse> GetMapping { get; } =
        Unary("GetMapping", Rpc.GetMappingRequest.Parser, Rpc.GetMappingResponse.Parser);

    public static Method<Rpc.GetMappingsRequest, Rpc.GetMappingsResponse> GetMappings { get; } =
        Unary("GetMappings", Rpc.GetMappingsRequest.Parser, Rpc.GetMappingsResponse.Parser);

    private static Method<TRequest, TResponse> Unary<TRequest, TResponse>(
        string name, MessageParser<TRequest> requests, MessageParser<TResponse> responses)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> =>
        new(MethodType.Unary, ServiceName, name, MessageMarshaller.For(requests), MessageMarshaller.For(responses));
}
