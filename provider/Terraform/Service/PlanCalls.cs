using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Planning;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>ValidateResourceConfig and PlanResourceChange.</summary>
internal sealed class PlanCalls(ProviderSession session, CallBoundary boundary)
{
    public Task<ValidateResourceConfigResponse> ValidateResourceConfigAsync(ValidateResourceConfigRequest request, ServerCallContext call)
    {
        var response = new ValidateResourceConfigResponse();
        boundary.Run(call, "Checking the configuration", request.TypeName, response.Diagnostics, () =>
        {
            var (entry, resource) = session.Resource(request.TypeName);
            var config = DynamicValues.DecodeObject(entry.Block.Type, request.Config) ?? MapValue.Empty;
            var check = resource.Check(new CheckRequest(
                ResourcePlanner.ResourceName, MapValue.Empty, entry.Inputs(config), ReadOnlyMemory<byte>.Empty, Autonaming: null));
            response.Diagnostics.Add(new Diagnostics(session.Catalog.Names).Of(
                entry.Block, [.. check.Failures, .. ReadOnlyAttributes.Check(entry.Block, config), .. TimeoutsBlock.Check(config)]));
        });
        return Task.FromResult(response);
    }

    public async Task<PlanResourceChangeResponse> PlanResourceChangeAsync(PlanResourceChangeRequest request, ServerCallContext call)
    {
        var response = new PlanResourceChangeResponse { PlannedPrivate = request.PriorPrivate };
        await boundary.RunAsync(call, "Planning", request.TypeName, response.Diagnostics, async () =>
        {
            var (entry, resource) = session.Resource(request.TypeName);
            var diagnostics = new Diagnostics(session.Catalog.Names);
            var log = new OperationLog(session.Log, request.TypeName);
            var planner = new ResourcePlanner(entry, resource);
            var preview = new PlanPreview(session, boundary, call, resource, log);
            var prior = DynamicValues.DecodeObject(entry.Block.Type, request.PriorState);
            var kept = PrivateState.Decode(request.PriorPrivate);
            if (DynamicValues.DecodeObject(entry.Block.Type, request.Config) is not { } config)
            {
                if (prior is not null)
                    await preview.DeleteAsync(planner.DeleteRequest(prior, kept, isPreview: true));
                response.PlannedState = DynamicValues.Encode(entry.Block.Type, PropertyValue.Null);
                response.Diagnostics.Add(diagnostics.Warnings(log.Warnings));
                return;
            }

            var plan = await planner.PlanAsync(prior, config, kept, preview);
            response.Diagnostics.Add(diagnostics.Of(entry.Block, plan.Failures));
            response.Diagnostics.Add(diagnostics.Warnings(log.Warnings));
            if (plan.State is null)
                return;

            response.PlannedState = DynamicValues.Encode(entry.Block.Type, plan.State);
            response.RequiresReplace.Add(plan.RequiresReplace);
            response.PlannedPrivate = plan.Kept.Encode();
        });
        return response;
    }
}
