using WorkSpacesProvider.Engine.Protocol;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>
/// <c>pulumi import TYPE NAME ID</c>: takes over a resource with the inputs that Read gives. They must pass Check and differ in
/// nothing from what is there, or the code that the import generates would change the resource at the next update.
/// </summary>
internal sealed class ImportOperation(DeploymentRun run, ProviderCalls provider)
{
    public async Task RunAsync(string urn, string id)
    {
        if (run.Checkpoint.Find(urn) is not null)
            throw new DeploymentException([$"{Urns.Name(urn)}: a resource of this name is in the stack already"]);
        await run.TakeAsync(new Step(StepOperation.Import, urn) { Id = id }, async () =>
        {
            var read = await provider.ImportAsync(urn, id, timeout: 0)
                ?? throw new DeploymentException([$"{Urns.Name(urn)}: resource '{id}' does not exist"]);
            var state = new ResourceState(urn, read.Id, read.Inputs!, read.Outputs) { InitErrors = read.InitErrors };
            await RequireCleanAsync(state);
            run.Checkpoint.Add(state);
            run.Save();
            return read;
        });
    }

    private async Task RequireCleanAsync(ResourceState state)
    {
        Struct inputs;
        try
        {
            inputs = await provider.CheckAsync(state.Urn, state, state.Inputs);
        }
        catch (DeploymentException e)
        {
            throw new ProtocolViolationException($"The inputs that Read gives for an import do not pass Check: {e.Message}");
        }

        var diff = await provider.DiffAsync(state, inputs, new ResourceOptions());
        if (diff.HasChanges)
            throw new ProtocolViolationException($"Right after an import Diff finds changes: {string.Join(", ", diff.Changes.Select(change => change.Path))}.");
    }
}
