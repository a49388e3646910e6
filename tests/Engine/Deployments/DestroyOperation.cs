namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>Destroy: deletes every resource of the stack, the youngest first.</summary>
internal sealed class DestroyOperation(DeploymentRun run, ProviderCalls provider)
{
    public async Task RunAsync()
    {
        var deletion = new UpdateOperation(run, provider, previous: null);
        foreach (var state in run.Checkpoint.Resources.Reverse().ToList())
            await deletion.DeleteAsync(state, StepOperation.Delete);
    }
}
