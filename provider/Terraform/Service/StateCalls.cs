using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Planning;
using WorkSpacesProvider.Terraform.Rpc;
using WorkSpacesProvider.Terraform.Schema;
using WorkSpacesProvider.Terraform.Values;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>UpgradeResourceState, ReadResource and ImportResourceState.</summary>
internal sealed class StateCalls(ProviderSession session, CallBoundary boundary)
{
    /// <summary>All versions so far have had the same shape: what is new is null until the next read.</summary>
    public Task<UpgradeResourceStateResponse> UpgradeResourceStateAsync(UpgradeResourceStateRequest request, ServerCallContext call)
    {
        var response = new UpgradeResourceStateResponse();
        boundary.Run(call, "Reading the stored state", request.TypeName, response.Diagnostics, () =>
        {
            var type = session.Resource(request.TypeName).Entry.Block.Type;
            var json = request.RawState?.Json ?? Google.Protobuf.ByteString.Empty;
            if (json.IsEmpty)
                throw new ProviderException(ErrorKind.InvalidArgument, "The stored state is not JSON: it is of Terraform 0.11 or older. Upgrade it with Terraform 0.12 first.");

            response.UpgradedState = DynamicValues.Encode(type, JsonValueDecoder.Decode(type, json.Memory));
        });
        return Task.FromResult(response);
    }

    public async Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request, ServerCallContext call)
    {
        var response = new ReadResourceResponse();
        await boundary.RunAsync(call, "Reading the resource", request.TypeName, response.Diagnostics, async () =>
        {
            var (entry, resource) = session.Resource(request.TypeName);
            if (DynamicValues.DecodeObject(entry.Block.Type, request.CurrentState) is not { } state)
            {
                response.NewState = DynamicValues.Encode(entry.Block.Type, PropertyValue.Null);
                return;
            }

            var kept = PrivateState.Decode(request.Private);
            var found = await ReadAsync(call, request.TypeName, resource, new ReadRequest(
                ResourceValues.Id(state), ResourcePlanner.ResourceName, kept.Inputs ?? entry.Inputs(state), entry.Outputs(state, kept)));
            response.NewState = DynamicValues.Encode(
                entry.Block.Type, found is null ? PropertyValue.Null : State(entry, found, state[TimeoutsBlock.Name]));
            if (found is not null)
                response.Private = PrivateState.Of(found.Inputs, found.Outputs).Encode();
        });
        return response;
    }

    public async Task<ImportResourceStateResponse> ImportResourceStateAsync(ImportResourceStateRequest request, ServerCallContext call)
    {
        var response = new ImportResourceStateResponse();
        await boundary.RunAsync(call, "The import", request.TypeName, response.Diagnostics, async () =>
        {
            var (entry, resource) = session.Resource(request.TypeName);
            var found = await ReadAsync(call, request.TypeName, resource, new ReadRequest(request.Id, ResourcePlanner.ResourceName, OldInputs: null, OldOutputs: null))
                ?? throw new ProviderException(ErrorKind.NotFound, $"There is no {request.TypeName} '{request.Id}' in this account and region. Check the id, and the region that the provider is configured for.");
            response.ImportedResources.Add(new ImportResourceStateResponse.Types.ImportedResource
            {
                TypeName = request.TypeName,
                State = DynamicValues.Encode(entry.Block.Type, State(entry, found, PropertyValue.Null)),
                Private = PrivateState.Of(found.Inputs, found.Outputs).Encode(),
            });
        });
        return response;
    }

    private static PropertyValue State(ResourceEntry entry, ReadResult found, PropertyValue timeouts) =>
        AppliedState.Known(entry.State(found.Id, ResourceValues.Fill(found.Outputs, found.Inputs), found.Inputs, timeouts));

    private Task<ReadResult?> ReadAsync(ServerCallContext call, string typeName, IResource resource, ReadRequest request) => boundary.OperateAsync(
        call, new OperationLog(session.Log, typeName), limit: null, context => resource.ReadAsync(request, context));
}
