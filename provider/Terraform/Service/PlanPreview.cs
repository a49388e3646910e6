using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Planning;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>The previews of one call. A provider whose configuration is not known yet can't be asked.</summary>
internal sealed class PlanPreview(ProviderSession session, CallBoundary boundary, ServerCallContext call, IResource resource, OperationLog log) : IPlanPreview
{
    public async Task<MapValue?> CreateAsync(CreateRequest request) => session.IsConfigured
        ? (await boundary.OperateAsync(call, log, limit: null, context => resource.CreateAsync(request, context))).Outputs
        : null;

    public async Task DeleteAsync(DeleteRequest request)
    {
        if (!session.IsConfigured)
            return;

        await boundary.OperateAsync(call, log, limit: null, async context =>
        {
            await resource.DeleteAsync(request, context);
            return true;
        });
    }

    public async Task<MapValue?> UpdateAsync(UpdateRequest request) => session.IsConfigured
        ? (await boundary.OperateAsync(call, log, limit: null, context => resource.UpdateAsync(request, context))).Outputs
        : null;
}
