using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Logging;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>ValidateProviderConfig, ConfigureProvider and StopProvider.</summary>
internal sealed class ConfigurationCalls(ProviderSession session, CallBoundary boundary)
{
    public Task<ValidateProviderConfigResponse> ValidateProviderConfigAsync(ValidateProviderConfigRequest request, ServerCallContext call)
    {
        var response = new ValidateProviderConfigResponse();
        boundary.Run(call, "Checking the provider's configuration", typeName: null, response.Diagnostics, () =>
        {
            var result = session.Provider.CheckConfiguration(Read(request.Config));
            response.Diagnostics.Add(new Diagnostics(session.Catalog.Names).Of(session.Catalog.Configuration, result.Failures));
        });
        return Task.FromResult(response);
    }

    /// <summary>
    /// A plan may come before a setting is known. What can be planned without the service then is planned; what can't is refused by each
    /// operation, not here.
    /// </summary>
    public Task<ConfigureProviderResponse> ConfigureProviderAsync(ConfigureProviderRequest request, ServerCallContext call)
    {
        var response = new ConfigureProviderResponse();
        boundary.Run(call, "Configuring the provider", typeName: null, response.Diagnostics, () =>
        {
            var values = Read(request.Config);
            var unknown = session.Catalog.Configuration.Attributes.FirstOrDefault(attribute => values[attribute.Name].ContainsUnknown);
            if (unknown is null)
                session.Provider.Configure(values);

            session.Open(unknown?.WireName);
            session.Log.Write(LogLevel.Debug, "Provider configured", ("terraform_version", request.TerraformVersion), ("unknown", unknown?.WireName ?? ""));
        });
        return Task.FromResult(response);
    }

    public Task<StopProviderResponse> StopProviderAsync(StopProviderRequest request, ServerCallContext call)
    {
        session.Cancel();
        return Task.FromResult(new StopProviderResponse());
    }

    private MapValue Read(DynamicValue? config) => DynamicValues.DecodeObject(session.Catalog.Configuration.Type, config) ?? MapValue.Empty;
}
