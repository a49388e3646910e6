using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>GetMetadata and GetProviderSchema: what there is. They need no configuration.</summary>
internal sealed class SchemaCalls(ProviderSession session, CallBoundary boundary)
{
    public Task<GetMetadataResponse> GetMetadataAsync(GetMetadataRequest request, ServerCallContext call)
    {
        var response = new GetMetadataResponse { ServerCapabilities = Capabilities() };
        boundary.Run(call, "Reading the provider's schema", typeName: null, response.Diagnostics, () =>
        {
            response.Resources.Add(session.Catalog.Resources.Keys.Select(name => new GetMetadataResponse.Types.TypeName { TypeName_ = name }));
            response.DataSources.Add(session.Catalog.DataSources.Keys.Select(name => new GetMetadataResponse.Types.TypeName { TypeName_ = name }));
        });
        return Task.FromResult(response);
    }

    public Task<GetProviderSchemaResponse> GetProviderSchemaAsync(GetProviderSchemaRequest request, ServerCallContext call)
    {
        var response = new GetProviderSchemaResponse { ServerCapabilities = Capabilities() };
        boundary.Run(call, "Reading the provider's schema", typeName: null, response.Diagnostics, () =>
        {
            response.Provider = SchemaMessages.Of(session.Catalog.Configuration);
            foreach (var resource in session.Catalog.Resources.Values)
            {
                response.ResourceSchemas.Add(resource.TypeName, SchemaMessages.Of(resource.Block));
            }

            foreach (var dataSource in session.Catalog.DataSources.Values)
            {
                response.DataSourceSchemas.Add(dataSource.TypeName, SchemaMessages.Of(dataSource.Block));
            }
        });
        return Task.FromResult(response);
    }

    /// <summary>One schema call a run is enough: it depends on nothing.</summary>
    private static ServerCapabilities Capabilities() => new() { PlanDestroy = true, GetProviderSchemaOptional = true };
}
