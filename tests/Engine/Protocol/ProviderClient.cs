using Google.Protobuf;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Rpc;

namespace WorkSpacesProvider.Engine.Protocol;

/// <summary>The calls of pulumirpc.ResourceProvider, typed. It sends what it is given and judges nothing.</summary>
internal sealed class ProviderClient(GrpcChannel channel)
{
    private const string Service = "pulumirpc.ResourceProvider";

    private readonly CallInvoker _invoker = new(channel);

    public Task<ProviderHandshakeResponse> HandshakeAsync(ProviderHandshakeRequest request, CallOptions options = default) =>
        CallAsync("Handshake", request, ProviderHandshakeRequest.Parser, ProviderHandshakeResponse.Parser, options);

    public Task<PluginInfo> GetPluginInfoAsync(CallOptions options = default) =>
        CallAsync("GetPluginInfo", new Empty(), Empty.Parser, PluginInfo.Parser, options);

    public Task<GetSchemaResponse> GetSchemaAsync(GetSchemaRequest request, CallOptions options = default) =>
        CallAsync("GetSchema", request, GetSchemaRequest.Parser, GetSchemaResponse.Parser, options);

    public Task<CheckResponse> CheckConfigAsync(CheckRequest request, CallOptions options = default) =>
        CallAsync("CheckConfig", request, CheckRequest.Parser, CheckResponse.Parser, options);

    public Task<DiffResponse> DiffConfigAsync(DiffRequest request, CallOptions options = default) =>
        CallAsync("DiffConfig", request, DiffRequest.Parser, DiffResponse.Parser, options);

    public Task<ConfigureResponse> ConfigureAsync(ConfigureRequest request, CallOptions options = default) =>
        CallAsync("Configure", request, ConfigureRequest.Parser, ConfigureResponse.Parser, options);

    public Task<CheckResponse> CheckAsync(CheckRequest request, CallOptions options = default) =>
        CallAsync("Check", request, CheckRequest.Parser, CheckResponse.Parser, options);

    public Task<DiffResponse> DiffAsync(DiffRequest request, CallOptions options = default) =>
        CallAsync("Diff", request, DiffRequest.Parser, DiffResponse.Parser, options);

    public Task<CreateResponse> CreateAsync(CreateRequest request, CallOptions options = default) =>
        CallAsync("Create", request, CreateRequest.Parser, CreateResponse.Parser, options);

    public Task<ReadResponse> ReadAsync(ReadRequest request, CallOptions options = default) =>
        CallAsync("Read", request, ReadRequest.Parser, ReadResponse.Parser, options);

    public Task<UpdateResponse> UpdateAsync(UpdateRequest request, CallOptions options = default) =>
        CallAsync("Update", request, UpdateRequest.Parser, UpdateResponse.Parser, options);

    public Task DeleteAsync(DeleteRequest request, CallOptions options = default) =>
        CallAsync("Delete", request, DeleteRequest.Parser, Empty.Parser, options);

    public Task<InvokeResponse> InvokeAsync(InvokeRequest request, CallOptions options = default) =>
        CallAsync("Invoke", request, InvokeRequest.Parser, InvokeResponse.Parser, options);

    public IAsyncEnumerable<ListResponse> ListAsync(ListRequest request, CallOptions options = default) =>
        _invoker.ServerStreamingCallAsync(
            Messages.Method(Service, "List", ListRequest.Parser, ListResponse.Parser, MethodType.ServerStreaming), request, options);

    public Task CancelAsync(CallOptions options = default) =>
        CallAsync("Cancel", new Empty(), Empty.Parser, Empty.Parser, options);

    private Task<TResponse> CallAsync<TRequest, TResponse>(
        string name, TRequest request, MessageParser<TRequest> requests, MessageParser<TResponse> responses, CallOptions options)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse> =>
        _invoker.UnaryCallAsync(Messages.Method(Service, name, requests, responses), request, options);
}
