using WorkSpacesProvider.Grpc;
using Methods = WorkSpacesProvider.Pulumi.Service.ResourceProviderMethods;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>pulumirpc.ResourceProvider: which handler answers which method.</summary>
internal static class ResourceProviderService
{
    public static ServerServiceDefinition Define(ProviderSession session, ErrorBoundary errors)
    {
        var operations = new Operations(session);
        var provider = new ProviderCalls(session);
        var configuration = new ConfigurationCalls(session);
        var planning = new PlanningCalls(session);
        var resources = new ResourceCalls(session, operations);
        var functions = new InvokeCalls(session, operations);
        var lists = new ListCalls(session, operations);

        var builder = ServerServiceDefinition.CreateBuilder();
        Unary(Methods.Handshake, provider.HandshakeAsync);
        Unary(Methods.Parameterize, provider.ParameterizeAsync);
        Unary(Methods.GetSchema, provider.GetSchemaAsync);
        Unary(Methods.CheckConfig, configuration.CheckConfigAsync);
        Unary(Methods.DiffConfig, configuration.DiffConfigAsync);
        Unary(Methods.Configure, configuration.ConfigureAsync);
        Unary(Methods.Invoke, functions.InvokeAsync);
        Unary(Methods.Call, provider.CallAsync);
        Unary(Methods.Check, planning.CheckAsync);
        Unary(Methods.Diff, planning.DiffAsync);
        Unary(Methods.Create, resources.CreateAsync);
        Unary(Methods.Read, resources.ReadAsync);
        builder.AddMethod(Methods.List, errors.Around<Rpc.ListRequest, Rpc.ListResponse>(lists.ListAsync));
        Unary(Methods.Update, resources.UpdateAsync);
        Unary(Methods.Delete, resources.DeleteAsync);
        Unary(Methods.Construct, provider.ConstructAsync);
        Unary(Methods.Cancel, provider.CancelAsync);
        Unary(Methods.GetPluginInfo, provider.GetPluginInfoAsync);
        Unary(Methods.Attach, provider.AttachAsync);
        Unary(Methods.GetMapping, ProviderCalls.GetMappingAsync);
        Unary(Methods.GetMappings, ProviderCalls.GetMappingsAsync);
        return builder.Build();

        void Unary<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse> handler) =>
            builder.AddMethod(method, errors.Around(handler));
    }
}
