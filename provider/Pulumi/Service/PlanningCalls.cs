using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Values;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Check and Diff: pure, so they need no configuration.</summary>
internal sealed class PlanningCalls(ProviderSession session)
{
    public Task<Rpc.CheckResponse> CheckAsync(Rpc.CheckRequest request, ServerCallContext call)
    {
        var identity = ResourceIdentity.Of(request.Urn, request.Type, request.Name);
        var result = session.Resource(identity.Type).Check(new CheckRequest(
            identity.Name,
            ValueDecoder.Decode(request.Olds),
            ValueDecoder.Decode(request.News),
            request.RandomSeed.Memory,
            Autonaming(request.Autonaming)));
        return Task.FromResult(new Rpc.CheckResponse
        {
            Inputs = ValueEncoder.Encode(result.Inputs),
            Failures = { CheckMapping.Failures(result.Failures) },
        });
    }

    public Task<Rpc.DiffResponse> DiffAsync(Rpc.DiffRequest request, ServerCallContext call)
    {
        var identity = ResourceIdentity.Of(request.Urn, request.Type, request.Name);
        var resource = session.Resource(identity.Type);
        var oldOutputs = ValueDecoder.Decode(request.Olds);
        return Task.FromResult(DiffMapping.ToResponse(resource.Diff(new DiffRequest(
            request.Id,
            identity.Name,
            StoredInputs.Of(request.OldInputs, oldOutputs, session.Provider.Schema, identity.Type),
            oldOutputs,
            ValueDecoder.Decode(request.News),
            DiffMapping.IgnoreChanges(request.IgnoreChanges)))));
    }

    private static Autonaming? Autonaming(Rpc.CheckRequest.Types.AutonamingOptions? options) => options is null
        ? null
        : new Autonaming(options.ProposedName, options.Mode switch
        {
            Rpc.CheckRequest.Types.AutonamingOptions.Types.Mode.Propose => AutonamingMode.Propose,
            Rpc.CheckRequest.Types.AutonamingOptions.Types.Mode.Enforce => AutonamingMode.Enforce,
            Rpc.CheckRequest.Types.AutonamingOptions.Types.Mode.Disable => AutonamingMode.Disable,
            var mode => throw new ProviderException(
                ErrorKind.InvalidArgument, $"The autonaming mode is {(int)mode}; this version knows 0 (propose), 1 (enforce) and 2 (disable). Name the resource, or update the provider."),
        });
}
