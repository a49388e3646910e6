using Google.Protobuf;
using WorkSpacesProvider.Grpc;
using Empty = Google.Protobuf.WellKnownTypes.Empty;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>The 21 methods of pulumirpc.ResourceProvider, in the order of provider.proto.</summary>
internal static class ResourceProviderMethods
{
    private const string ServiceName = "pulumirpc.ResourceProvider";

    public static Method<Rpc.ProviderHandshakeRequest, Rpc.ProviderHandshakeResponse> Handshake { get; } =
        Unary<Rpc.ProviderHandshakeRequest, Rpc.ProviderHandshakeResponse>("Handshake");

    public static Method<Rpc.ParameterizeRequest, Rpc.ParameterizeResponse> Parameterize { get; } =
        Unary<Rpc.ParameterizeRequest, Rpc.ParameterizeResponse>("Parameterize");

    public static Method<Rpc.GetSchemaRequest, SchemaDocument> GetSchema { get; } = new(
        MethodType.Unary, ServiceName, "GetSchema", MessageMarshaller.For<Rpc.GetSchemaRequest>(), SchemaDocument.Marshaller);

    public static Method<Rpc.CheckRequest, Rpc.CheckResponse> CheckConfig { get; } =
        Unary<Rpc.CheckRequest, Rpc.CheckResponse>("CheckConfig");

    public static Method<Rpc.DiffRequest, Rpc.DiffResponse> DiffConfig { get; } =
        Unary<Rpc.DiffRequest, Rpc.DiffResponse>("DiffConfig");

    public static Method<Rpc.ConfigureRequest, Rpc.ConfigureResponse> Configure { get; } =
        Unary<Rpc.ConfigureRequest, Rpc.ConfigureResponse>("Configure");

    public static Method<Rpc.InvokeRequest, Rpc.InvokeResponse> Invoke { get; } =
        Unary<Rpc.InvokeRequest, Rpc.InvokeResponse>("Invoke");

    public static Method<Rpc.CallRequest, Rpc.CallResponse> Call { get; } =
        Unary<Rpc.CallRequest, Rpc.CallResponse>("Call");

    public static Method<Rpc.CheckRequest, Rpc.CheckResponse> Check { get; } =
        Unary<Rpc.CheckRequest, Rpc.CheckResponse>("Check");

    public static Method<Rpc.DiffRequest, Rpc.DiffResponse> Diff { get; } =
        Unary<Rpc.DiffRequest, Rpc.DiffResponse>("Diff");

    public static Method<Rpc.CreateRequest, Rpc.CreateResponse> Create { get; } =
        Unary<Rpc.CreateRequest, Rpc.CreateResponse>("Create");

    public static Method<Rpc.ReadRequest, Rpc.ReadResponse> Read { get; } =
        Unary<Rpc.ReadRequest, Rpc.ReadResponse>("Read");

    public static Method<Rpc.ListRequest, Rpc.ListResponse> List { get; } = new(
        MethodType.ServerStreaming, ServiceName, "List", MessageMarshaller.For<Rpc.ListRequest>(), MessageMarshaller.For<Rpc.ListResponse>());

    public static Method<Rpc.UpdateRequest, Rpc.UpdateResponse> Update { get; } =
        Unary<Rpc.UpdateRequest, Rpc.UpdateResponse>("Update");

    public static Method<Rpc.DeleteRequest, Empty> Delete { get; } = Unary<Rpc.DeleteRequest, Empty>("Delete");

    public static Method<Rpc.ConstructRequest, Rpc.ConstructResponse> Construct { get; } =
        Unary<Rpc.ConstructRequest, Rpc.ConstructResponse>("Construct");

    public static Method<Empty, Empty> Cancel { get; } = Unary<Empty, Empty>("Cancel");

    public static Method<Empty, Rpc.PluginInfo> GetPluginInfo { get; } = Unary<Empty, Rpc.PluginInfo>("GetPluginInfo");

    public static Method<Rpc.PluginAttach, Empty> Attach { get; } = Unary<Rpc.PluginAttach, Empty>("Attach");

    public static Method<Rpc.GetMappingRequest, Rpc.GetMappingResponse> GetMapping { get; } =
        Unary<Rpc.GetMappingRequest, Rpc.GetMappingResponse>("GetMapping");

    public static Method<Rpc.GetMappingsRequest, Rpc.GetMappingsResponse> GetMappings { get; } =
        Unary<Rpc.GetMappingsRequest, Rpc.GetMappingsResponse>("GetMappings");

    private static Method<TRequest, TResponse> Unary<TRequest, TResponse>(string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        new(MethodType.Unary, ServiceName, name, MessageMarshaller.For<TRequest>(), MessageMarshaller.For<TResponse>());
}
