using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>Refresh: brings the stack's state to what is really there, and shows what moved.</summary>
internal sealed class RefreshOperation(DeploymentRun run, ProviderCalls provider)
{
    public async Task RunAsync()
    {
        foreach (var state in run.Checkpoint.Resources.Where(state => !state.IsPendingDelete).ToList())
            await RefreshAsync(state);
    }

    /// <summary>Null when the resource is gone, and out of the state.</summary>
    public async Task<ResourceState?> RefreshAsync(ResourceState old)
    {
        ResourceOutcome? live;
        try
        {
            live = await provider.RefreshAsync(old);
        }
        catch (Grpc.RpcException e)
        {
            throw new DeploymentException([$"{old.Name}: {e.Status.Detail}"], e);
        }

        if (live is null)
        {
            run.Checkpoint.Remove(old);
            run.Save();
            run.Note(new Step(StepOperation.Delete, old.Urn) { Id = old.Id, Inputs = old.Inputs }, old.Id, old.Outputs);
            return null;
        }

        if (live.Id != old.Id)
            throw new ProtocolViolationException($"Read turned the id '{old.Id}' into '{live.Id}'; an id stays for the life of a resource.");
        // Not an error, but a warning: the resource is there, and the next update tries to mend it.
        var state = old with { Inputs = live.Inputs ?? old.Inputs, Outputs = live.Outputs, InitErrors = live.InitErrors };
        var changes = await DriftAsync(old, state);
        run.Checkpoint.Replace(old, state);
        run.Save();
        var operation = changes.Count > 0 ? StepOperation.Refresh : StepOperation.Same;
        run.Note(new Step(operation, old.Urn) { Id = old.Id, Inputs = state.Inputs, Changes = changes }, old.Id, state.Outputs);
        return state;
    }

    /// <summary>The provider compares with the roles swapped (what is live is "old"); shown is what moved, from stored to live.</summary>
    private async Task<IReadOnlyList<PropertyChange>> DriftAsync(ResourceState old, ResourceState live)
    {
        if (old.IsExternal)
            return [];
        var diff = await provider.DiffAsync(live, old.Inputs, new ResourceOptions());
        return [.. diff.Changes.Select(change => change with { Old = change.New, New = change.Old, Kind = Inverse(change.Kind) })];
    }

    private static Pulumi.Rpc.PropertyDiff.Types.Kind Inverse(Pulumi.Rpc.PropertyDiff.Types.Kind kind) => kind switch
    {
        Pulumi.Rpc.PropertyDiff.Types.Kind.Add or Pulumi.Rpc.PropertyDiff.Types.Kind.AddReplace => Pulumi.Rpc.PropertyDiff.Types.Kind.Delete,
        Pulumi.Rpc.PropertyDiff.Types.Kind.Delete or Pulumi.Rpc.PropertyDiff.Types.Kind.DeleteReplace => Pulumi.Rpc.PropertyDiff.Types.Kind.Add,
        _ => Pulumi.Rpc.PropertyDiff.Types.Kind.Update,
    };
}
