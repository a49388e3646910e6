using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Planning;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>ValidateDataResourceConfig and ReadDataSource: a data source is a function of the package that Terraform calls.</summary>
internal sealed class DataSourceCalls(ProviderSession session, CallBoundary boundary)
{
    public Task<ValidateDataResourceConfigResponse> ValidateDataResourceConfigAsync(ValidateDataResourceConfigRequest request, ServerCallContext call)
    {
        var response = new ValidateDataResourceConfigResponse();
        boundary.Run(call, "Checking the configuration", request.TypeName, response.Diagnostics, () =>
        {
            var entry = session.DataSource(request.TypeName).Entry;
            var config = Read(entry, request.Config);
            var check = SchemaCheck.Check(entry.Package.Inputs, Arguments(entry, config), _ => null);
            response.Diagnostics.Add(new Diagnostics(session.Catalog.Names).Of(
                entry.Block, [.. check.Failures, .. ReadOnlyAttributes.Check(entry.Block, config)]));
        });
        return Task.FromResult(response);
    }

    public async Task<ReadDataSourceResponse> ReadDataSourceAsync(ReadDataSourceRequest request, ServerCallContext call)
    {
        var response = new ReadDataSourceResponse();
        var log = new OperationLog(session.Log, request.TypeName);
        await boundary.RunAsync(call, "Reading the data source", request.TypeName, response.Diagnostics, async () =>
        {
            var (entry, function) = session.DataSource(request.TypeName);
            var config = Read(entry, request.Config);
            var result = await boundary.OperateAsync(call, log, limit: null, context =>
                function.InvokeAsync(new InvokeRequest(Arguments(entry, config), IsPreview: false), context));
            response.Diagnostics.Add(new Diagnostics(session.Catalog.Names).Of(entry.Block, result.Failures));
            if (result.Failures.Count == 0)
            {
                var state = PlannedState.Merge(entry.Block.Attributes, config, result.Value);
                response.State = DynamicValues.Encode(entry.Block.Type, AppliedState.Known(state));
            }
        });
        response.Diagnostics.Add(new Diagnostics(session.Catalog.Names).Warnings(log.Warnings));
        return response;
    }

    private static MapValue Read(DataSourceEntry entry, DynamicValue? config) =>
        DynamicValues.DecodeObject(entry.Block.Type, config) ?? MapValue.Empty;

    private static MapValue Arguments(DataSourceEntry entry, MapValue config) =>
        new(config.Entries.RemoveRange(config.Keys.Where(name => entry.Package.Inputs[name] is null)));
}
