using Google.Protobuf;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>The methods of tfplugin6.Provider that are served, in the order of provider.proto.</summary>
internal static class ProviderMethods
{
    private const string ServiceName = "tfplugin6.Provider";

    public static Method<Rpc.GetMetadataRequest, Rpc.GetMetadataResponse> GetMetadata { get; } =
        Unary<Rpc.GetMetadataRequest, Rpc.GetMetadataResponse>("GetMetadata");

    public static Method<Rpc.GetProviderSchemaRequest, Rpc.GetProviderSchemaResponse> GetProviderSchema { get; } =
        Unary<Rpc.GetProviderSchemaRequest, Rpc.GetProviderSchemaResponse>("GetProviderSchema");

    public static Method<Rpc.ValidateProviderConfigRequest, Rpc.ValidateProviderConfigResponse> ValidateProviderConfig { get; } =
        Unary<Rpc.ValidateProviderConfigRequest, Rpc.ValidateProviderConfigResponse>("ValidateProviderConfig");

    public static Method<Rpc.ValidateResourceConfigRequest, Rpc.ValidateResourceConfigResponse> ValidateResourceConfig { get; } =
        Unary<Rpc.ValidateResourceConfigRequest, Rpc.ValidateResourceConfigResponse>("ValidateResourceConfig");

    public static Method<Rpc.ValidateDataResourceConfigRequest, Rpc.ValidateDataResourceConfigResponse> ValidateDataResourceConfig { get; } =
        Unary<Rpc.ValidateDataResourceConfigRequest, Rpc.ValidateDataResourceConfigResponse>("ValidateDataResourceConfig");

    public static Method<Rpc.UpgradeResourceStateRequest, Rpc.UpgradeResourceStateResponse> UpgradeResourceState { get; } =
        Unary<Rpc.UpgradeResourceStateRequest, Rpc.UpgradeResourceStateResponse>("UpgradeResourceState");

    public static Method<Rpc.ConfigureProviderRequest, Rpc.ConfigureProviderResponse> ConfigureProvider { get; } =
        Unary<Rpc.ConfigureProviderRequest, Rpc.ConfigureProviderResponse>("ConfigureProvider");

    public static Method<Rpc.ReadResourceRequest, Rpc.ReadResourceResponse> ReadResource { get; } =
        Unary<Rpc.ReadResourceRequest, Rpc.ReadResourceResponse>("ReadResource");

    public static Method<Rpc.PlanResourceChangeRequest, Rpc.PlanResourceChangeResponse> PlanResourceChange { get; } =
        Unary<Rpc.PlanResourceChangeRequest, Rpc.PlanResourceChangeResponse>("PlanResourceChange");

    public static Method<Rpc.ApplyResourceChangeRequest, Rpc.ApplyResourceChangeResponse> ApplyResourceChange { get; } =
        Unary<Rpc.ApplyResourceChangeRequest, Rpc.ApplyResourceChangeResponse>("ApplyResourceChange");

    public static Method<Rpc.ImportResourceStateRequest, Rpc.ImportResourceStateResponse> ImportResourceState { get; } =
        Unary<Rpc.ImportResourceStateRequest, Rpc.ImportResourceStateResponse>("ImportResourceState");

    public static Method<Rpc.ReadDataSourceRequest, Rpc.ReadDataSourceResponse> ReadDataSource { get; } =
        Unary<Rpc.ReadDataSourceRequest, Rpc.ReadDataSourceResponse>("ReadDataSource");

    public static Method<Rpc.StopProviderRequest, Rpc.StopProviderResponse> StopProvider { get; } =
        Unary<Rpc.StopProviderRequest, Rpc.StopProviderResponse>("StopProvider");

    private static Method<TRequest, TResponse> Unary<TRequest, TResponse>(string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new() =>
        new(MethodType.Unary, ServiceName, name, MessageMarshaller.For<TRequest>(), MessageMarshaller.For<TResponse>());
}
