using System.Security.Cryptography;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Planning;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>
/// ApplyResourceChange: creates, updates and deletes. Whatever fails, the answer holds a state that tells what exists, so that Terraform
/// loses nothing.
/// </summary>
internal sealed class ApplyCalls(ProviderSession session, CallBoundary boundary)
{
    private const int SeedLength = 32;

    public async Task<ApplyResourceChangeResponse> ApplyResourceChangeAsync(ApplyResourceChangeRequest request, ServerCallContext call)
    {
        // Until something has been done, what was there is there.
        var response = new ApplyResourceChangeResponse { NewState = request.PriorState, Private = request.PlannedPrivate };
        var log = new OperationLog(session.Log, request.TypeName);
        await boundary.RunAsync(call, "Applying", request.TypeName, response.Diagnostics, async () =>
        {
            var (entry, resource) = session.Resource(request.TypeName);
            var prior = DynamicValues.DecodeObject(entry.Block.Type, request.PriorState);
            var planned = DynamicValues.DecodeObject(entry.Block.Type, request.PlannedState);
            var kept = PrivateState.Decode(request.PlannedPrivate);
            var change = new Change(entry, resource, call, log, response, kept);
            await ((prior, planned) switch
            {
                (null, null) => Task.CompletedTask,
                (null, { } wanted) => CreateAsync(change, wanted, Declared(entry, request, kept)),
                ({ } doomed, null) => DeleteAsync(change, doomed),
                ({ } before, { } wanted) => UpdateAsync(change, before, wanted, Declared(entry, request, kept)),
            });
        });
        response.Diagnostics.Add(new Diagnostics(session.Catalog.Names).Warnings(log.Warnings));
        return response;
    }

    private async Task CreateAsync(Change change, MapValue planned, MapValue declared)
    {
        if (Check(change, MapValue.Empty, declared, RandomNumberGenerator.GetBytes(SeedLength)) is not { } inputs)
            return;

        try
        {
            var result = await boundary.OperateAsync(change.Call, change.Log, TimeoutsBlock.Limit(planned, TimeoutsBlock.Create), context =>
                change.Resource.CreateAsync(new CreateRequest(ResourcePlanner.ResourceName, inputs, IsPreview: false), context));
            Settle(change, planned, result.Id, result.Outputs, inputs);
        }
        catch (PartialFailureException failure)
        {
            Keep(change, failure, planned, inputs);
            var diagnostic = new Diagnostics(session.Catalog.Names).Of("The creation", change.Entry.TypeName, failure);
            diagnostic.Detail += "\n\nThe resource exists. Terraform marks it as tainted and would replace it; after `terraform untaint`, the next apply finishes it instead.";
            change.Response.Diagnostics.Add(diagnostic);
        }
    }

    private async Task UpdateAsync(Change change, MapValue prior, MapValue planned, MapValue declared)
    {
        var planner = new ResourcePlanner(change.Entry, change.Resource);
        if (Check(change, planner.StoredInputs(prior, change.Kept), declared, []) is not { } inputs)
            return;

        var oldInputs = ResourcePlanner.OldInputs(prior, change.Kept, inputs);
        var id = ResourceValues.Id(prior);
        var oldOutputs = change.Entry.Outputs(prior, change.Kept);
        if (planner.Diff(prior, oldInputs, inputs, change.Kept).Changes.Count == 0)
        {
            // Only what Terraform alone knows has changed, such as the timeouts.
            Settle(change, planned, id, oldOutputs, inputs);
            return;
        }

        try
        {
            var result = await boundary.OperateAsync(change.Call, change.Log, TimeoutsBlock.Limit(planned, TimeoutsBlock.Update), context =>
                change.Resource.UpdateAsync(new UpdateRequest(id, ResourcePlanner.ResourceName, oldInputs, oldOutputs, inputs, NothingIgnored, IsPreview: false), context));
            Settle(change, planned, id, result.Outputs, inputs);
        }
        catch (PartialFailureException failure)
        {
            // With the old inputs beside it, the next plan finds the change still to be made.
            Keep(change, failure, planned, oldInputs);
            throw;
        }
    }

    private async Task DeleteAsync(Change change, MapValue prior)
    {
        var request = new ResourcePlanner(change.Entry, change.Resource).DeleteRequest(prior, change.Kept, isPreview: false);
        await boundary.OperateAsync(change.Call, change.Log, TimeoutsBlock.Limit(prior, TimeoutsBlock.Delete), async context =>
        {
            await change.Resource.DeleteAsync(request, context);
            return true;
        });
        change.Response.NewState = DynamicValues.Encode(change.Entry.Block.Type, PropertyValue.Null);
        change.Response.Private = Google.Protobuf.ByteString.Empty;
    }

    private static IReadOnlyList<PropertyPath> NothingIgnored => [];

    /// <summary>What the plan was made for; the configuration has forgotten what ignore_changes took back from it.</summary>
    private static MapValue Declared(ResourceEntry entry, ApplyResourceChangeRequest request, PrivateState kept) =>
        kept.Declared ?? entry.Inputs(DynamicValues.DecodeObject(entry.Block.Type, request.Config) ?? MapValue.Empty);

    private MapValue? Check(Change change, MapValue oldInputs, MapValue declared, byte[] seed)
    {
        var check = change.Resource.Check(new CheckRequest(ResourcePlanner.ResourceName, oldInputs, declared, seed, Autonaming: null));
        change.Response.Diagnostics.Add(new Diagnostics(session.Catalog.Names).Of(change.Entry.Block, check.Failures));
        return check.Failures.Count == 0 ? check.Inputs : null;
    }

    private static void Settle(Change change, MapValue planned, string id, MapValue outputs, MapValue inputs)
    {
        var actual = change.Entry.State(id, outputs, inputs, planned[TimeoutsBlock.Name]);
        change.Response.NewState = DynamicValues.Encode(change.Entry.Block.Type, AppliedState.Settle(planned, actual));
        change.Response.Private = PrivateState.Of(inputs, outputs).Encode();
    }

    private static void Keep(Change change, PartialFailureException failure, MapValue planned, MapValue inputs)
    {
        var state = change.Entry.State(failure.Id, failure.Outputs, inputs, planned[TimeoutsBlock.Name]);
        change.Response.NewState = DynamicValues.Encode(change.Entry.Block.Type, AppliedState.Known(state));
        change.Response.Private = PrivateState.Of(inputs, failure.Outputs).Encode();
    }

    /// <summary>What all three ways share.</summary>
    private sealed record Change(
        ResourceEntry Entry, IResource Resource, ServerCallContext Call, OperationLog Log, ApplyResourceChangeResponse Response, PrivateState Kept);
}
