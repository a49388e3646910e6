using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Grpc;
using Empty = Google.Protobuf.WellKnownTypes.Empty;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Calls about the plugin itself.</summary>
internal sealed class ProviderCalls(ProviderSession session)
{
    /// <summary>
    /// Byte strings and outputs in Invoke, Call and Check are declined: the first need bytes where .NET has text, the others
    /// bring nothing to a provider without components.
    /// </summary>
    public Task<Rpc.ProviderHandshakeResponse> HandshakeAsync(Rpc.ProviderHandshakeRequest request, ServerCallContext call)
    {
        session.Open(request.EngineAddress);
        return Task.FromResult(new Rpc.ProviderHandshakeResponse
        {
            AcceptSecrets = true,
            AcceptResources = true,
            AcceptOutputs = true,
            SupportsAutonamingConfiguration = true,
        });
    }

    public Task<Empty> AttachAsync(Rpc.PluginAttach request, ServerCallContext call)
    {
        session.Open(request.Address);
        return Task.FromResult(new Empty());
    }

    /// <summary>A routine call at the end of every command: it answers at once and logs nothing.</summary>
    public Task<Empty> CancelAsync(Empty request, ServerCallContext call)
    {
        session.Cancel();
        return Task.FromResult(new Empty());
    }

    public Task<Rpc.PluginInfo> GetPluginInfoAsync(Empty request, ServerCallContext call) =>
        Task.FromResult(new Rpc.PluginInfo { Version = session.Provider.Version });

    /// <exception cref="ProviderException">The format version is not 0, or a subpackage is asked for.</exception>
    public Task<SchemaDocument> GetSchemaAsync(Rpc.GetSchemaRequest request, ServerCallContext call)
    {
        if (request.Version != 0)
            throw new ProviderException(ErrorKind.InvalidArgument, $"The schema format version is {request.Version}; only 0 exists.");
        if (request.SubpackageName.Length > 0)
        {
            throw new ProviderException(
                ErrorKind.InvalidArgument,
                $"{session.Provider.Name} has no subpackage '{request.SubpackageName}': it takes no parameters. Ask for the schema without one.");
        }

        return Task.FromResult(new SchemaDocument(session.Provider.SchemaJson));
    }

    /// <summary>There is no mapping from any other ecosystem; an empty answer says so, an error would not.</summary>
    public static Task<Rpc.GetMappingResponse> GetMappingAsync(Rpc.GetMappingRequest request, ServerCallContext call) =>
        Task.FromResult(new Rpc.GetMappingResponse());

    public static Task<Rpc.GetMappingsResponse> GetMappingsAsync(Rpc.GetMappingsRequest request, ServerCallContext call) =>
        Task.FromResult(new Rpc.GetMappingsResponse());

    public Task<Rpc.ParameterizeResponse> ParameterizeAsync(Rpc.ParameterizeRequest request, ServerCallContext call) =>
        throw Unimplemented("Parameterize", "takes no parameters");

    public Task<Rpc.ConstructResponse> ConstructAsync(Rpc.ConstructRequest request, ServerCallContext call) =>
        throw Unimplemented("Construct", "has no components");

    public Task<Rpc.CallResponse> CallAsync(Rpc.CallRequest request, ServerCallContext call) =>
        throw Unimplemented("Call", "has no resource methods");

    private ProviderException Unimplemented(string method, string why) =>
        new(ErrorKind.Unimplemented, $"{method} is not implemented: {session.Provider.Name} {why}.");
}
