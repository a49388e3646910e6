using WorkSpacesProvider.Grpc;
using Methods = WorkSpacesProvider.Terraform.Service.ProviderMethods;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>tfplugin6.Provider: which handler answers which method. What is not here is answered UNIMPLEMENTED, which hosts accept.</summary>
internal static class ProviderService
{
    public static ServerServiceDefinition Define(ProviderSession session)
    {
        var boundary = new CallBoundary(session);
        var schema = new SchemaCalls(session, boundary);
        var configuration = new ConfigurationCalls(session, boundary);
        var states = new StateCalls(session, boundary);
        var plans = new PlanCalls(session, boundary);
        var applies = new ApplyCalls(session, boundary);
        var dataSources = new DataSourceCalls(session, boundary);
        return ServerServiceDefinition.CreateBuilder()
            .AddMethod(Methods.GetMetadata, schema.GetMetadataAsync)
            .AddMethod(Methods.GetProviderSchema, schema.GetProviderSchemaAsync)
            .AddMethod(Methods.ValidateProviderConfig, configuration.ValidateProviderConfigAsync)
            .AddMethod(Methods.ValidateResourceConfig, plans.ValidateResourceConfigAsync)
            .AddMethod(Methods.ValidateDataResourceConfig, dataSources.ValidateDataResourceConfigAsync)
            .AddMethod(Methods.UpgradeResourceState, states.UpgradeResourceStateAsync)
            .AddMethod(Methods.ConfigureProvider, configuration.ConfigureProviderAsync)
            .AddMethod(Methods.ReadResource, states.ReadResourceAsync)
            .AddMethod(Methods.PlanResourceChange, plans.PlanResourceChangeAsync)
            .AddMethod(Methods.ApplyResourceChange, applies.ApplyResourceChangeAsync)
            .AddMethod(Methods.ImportResourceState, states.ImportResourceStateAsync)
            .AddMethod(Methods.ReadDataSource, dataSources.ReadDataSourceAsync)
            .AddMethod(Methods.StopProvider, configuration.StopProviderAsync)
            .Build();
    }
}
