using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Engine.Values;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>
/// Preview and update: brings the stack to what the program declares. Resources are deployed in the order of the program;
/// what is no longer declared, and what was replaced, is deleted at the end in reverse order.
/// </summary>
/// <param name="run">Where the steps go.</param>
/// <param name="provider">The provider as it is configured now.</param>
/// <param name="previous">The provider as it was configured, when that change replaces its resources.</param>
internal sealed class UpdateOperation(DeploymentRun run, ProviderCalls provider, ProviderCalls? previous)
{
    public async Task RunAsync(StackProgram program)
    {
        var references = new References(program, run.IsPreview);
        foreach (var call in program.Calls)
            references.Add(call.Name, id: "", await provider.InvokeAsync(call.Token, references.Resolve(call.Arguments)));
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in program.Resources)
        {
            var urn = Urns.Of(program, resource.Type, resource.Name);
            if (!declared.Add(urn))
                throw new DeploymentException([$"Duplicate resource URN '{urn}'; names must be unique among resources of a type."]);
            var state = await DeployAsync(urn, resource, references.Resolve(resource.Inputs));
            references.Add(resource.Name, state.Id, state.Outputs);
        }

        run.Outputs = references.Resolve(program.Outputs);
        foreach (var state in run.Checkpoint.Resources.Reverse().Where(state => state.IsPendingDelete || !declared.Contains(state.Urn)).ToList())
            await DeleteAsync(state, state.IsPendingDelete ? StepOperation.DeleteReplaced : StepOperation.Delete);
    }

    public async Task DeleteAsync(ResourceState state, StepOperation operation)
    {
        var step = new Step(state.RetainOnDelete || state.IsExternal ? StepOperation.Forget : operation, state.Urn) { Id = state.Id, Inputs = state.Inputs };
        if (run.IsPreview || step.Operation == StepOperation.Forget)
        {
            Forget(state);
            run.Note(step, state.Id, state.Outputs);
            return;
        }

        await run.TakeAsync(step, async () =>
        {
            await (state.IsPendingDelete ? previous ?? provider : provider).DeleteAsync(state);
            Forget(state);
            return new ResourceOutcome(state.Id, state.Outputs);
        });
    }

    private void Forget(ResourceState state)
    {
        run.Checkpoint.Remove(state);
        run.Save();
    }

    private async Task<ResourceState> DeployAsync(string urn, ResourceDeclaration resource, Struct goal)
    {
        var options = resource.Options;
        var old = run.Checkpoint.Find(urn);
        if (options.GetId is { } id)
            return await GetAsync(urn, id, goal, old, options);
        if (old is null && options.ImportId is not null)
            return await ImportAsync(urn, goal, options);
        if (old is { RefreshBeforeUpdate: true })
            old = await new RefreshOperation(run, provider).RefreshAsync(old);

        var news = old is null ? goal : IgnoredChanges.Reset(old.Inputs, goal, options.IgnoreChanges);
        var inputs = await provider.CheckAsync(urn, old, news);
        if (old is null)
            return await CreateAsync(StepOperation.Create, urn, inputs, options);

        var diff = await provider.DiffAsync(old, inputs, options);
        if (diff.Replaces || previous is not null)
            return await ReplaceAsync(old, goal, diff, options);
        if (diff.HasChanges || old.InitErrors.Count > 0)
            return await UpdateAsync(old, inputs, diff, options);
        return Keep(old, inputs, options);
    }

    private ResourceState Keep(ResourceState old, Struct inputs, ResourceOptions options)
    {
        var state = With(old, options) with { Inputs = inputs };
        Store(old, state);
        run.Note(new Step(StepOperation.Same, old.Urn) { Id = old.Id, Inputs = inputs }, old.Id, old.Outputs);
        return state;
    }

    private async Task<ResourceState> CreateAsync(StepOperation operation, string urn, Struct inputs, ResourceOptions options)
    {
        ResourceState? state = null;
        await run.TakeAsync(new Step(operation, urn) { Inputs = inputs }, async () =>
        {
            var outcome = await provider.CreateAsync(urn, inputs, options.CustomTimeouts.Create);
            state = With(new ResourceState(urn, outcome.Id, inputs, outcome.Outputs), options) with
            {
                InitErrors = outcome.InitErrors,
                RefreshBeforeUpdate = outcome.RefreshBeforeUpdate,
            };
            Store(null, state);
            return outcome;
        });
        return state!;
    }

    private async Task<ResourceState> UpdateAsync(ResourceState old, Struct inputs, ResourceDiff diff, ResourceOptions options)
    {
        var state = old;
        await run.TakeAsync(new Step(StepOperation.Update, old.Urn) { Id = old.Id, Inputs = inputs, Changes = diff.Changes }, async () =>
        {
            var outcome = await provider.UpdateAsync(old, inputs, options);
            ProviderRules.StablesKept(diff.Stables, old.Outputs, outcome.Outputs);
            state = With(old, options) with
            {
                Inputs = inputs,
                Outputs = outcome.Outputs,
                InitErrors = outcome.InitErrors,
                RefreshBeforeUpdate = outcome.RefreshBeforeUpdate,
            };
            Store(old, state);
            return outcome;
        });
        return state;
    }

    /// <summary>The inputs are checked again without the old ones: an old generated name must not leak into the new resource.</summary>
    private async Task<ResourceState> ReplaceAsync(ResourceState old, Struct goal, ResourceDiff diff, ResourceOptions options)
    {
        var inputs = await provider.CheckAsync(old.Urn, old: null, goal);
        var replace = new Step(StepOperation.Replace, old.Urn) { Id = old.Id, Inputs = inputs, Changes = diff.Changes };
        if (options.DeleteBeforeReplace ?? diff.DeleteBeforeReplace)
        {
            await DeleteAsync(old, StepOperation.DeleteReplaced);
            run.Note(replace, old.Id, old.Outputs);
            return await CreateAsync(StepOperation.CreateReplacement, old.Urn, inputs, options);
        }

        var pending = old with { IsPendingDelete = true };
        Store(old, pending);
        try
        {
            var state = await CreateAsync(StepOperation.CreateReplacement, old.Urn, inputs, options);
            run.Note(replace, old.Id, old.Outputs);
            return state;
        }
        catch (DeploymentException) when (run.Checkpoint.Find(old.Urn) is null)
        {
            Store(pending, old);
            throw;
        }
    }

    private async Task<ResourceState> GetAsync(string urn, string id, Struct given, ResourceState? old, ResourceOptions options)
    {
        var outcome = await run.TakeAsync(
            new Step(StepOperation.Read, urn) { Id = id },
            async () => await provider.GetAsync(urn, id, given, options.CustomTimeouts.Read)
                ?? throw new DeploymentException([$"{Urns.Name(urn)}: resource '{id}' does not exist"]));
        var state = new ResourceState(urn, outcome.Id, outcome.Inputs ?? given, outcome.Outputs) { IsExternal = true };
        Store(old, state);
        return state;
    }

    /// <summary>The <c>import</c> option: what is declared must be what is there.</summary>
    private async Task<ResourceState> ImportAsync(string urn, Struct goal, ResourceOptions options)
    {
        ResourceState? state = null;
        await run.TakeAsync(new Step(StepOperation.Import, urn) { Id = options.ImportId! }, async () =>
        {
            var read = await provider.ImportAsync(urn, options.ImportId!, options.CustomTimeouts.Read)
                ?? throw new DeploymentException([$"{Urns.Name(urn)}: resource '{options.ImportId}' does not exist"]);
            var found = With(new ResourceState(urn, read.Id, read.Inputs!, read.Outputs), options) with { InitErrors = read.InitErrors };
            var inputs = await provider.CheckAsync(urn, found, IgnoredChanges.Reset(found.Inputs, goal, options.IgnoreChanges));
            var diff = await provider.DiffAsync(found, inputs, options);
            if (diff.HasChanges)
                throw new DeploymentException([$"{Urns.Name(urn)}: inputs to import do not match the existing resource: {string.Join(", ", diff.Changes.Select(change => change.Path))}"]);
            state = found with { Inputs = inputs };
            Store(null, state);
            return read;
        });
        return state!;
    }

    private void Store(ResourceState? old, ResourceState state)
    {
        if (old is null || !run.Checkpoint.Resources.Contains(old))
            run.Checkpoint.Add(state);
        else
            run.Checkpoint.Replace(old, state);
        run.Save();
    }

    private static ResourceState With(ResourceState state, ResourceOptions options) =>
        state with { RetainOnDelete = options.RetainOnDelete, CustomTimeouts = options.CustomTimeouts };
}
