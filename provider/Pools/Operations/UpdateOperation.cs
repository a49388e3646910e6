using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Paths;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Planning;
using WorkSpacesProvider.Pools.Waiting;
using UpdateResult = WorkSpacesProvider.Core.Resources.UpdateResult;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Updates a pool: waits until it has settled, makes the plan, executes it, reads the result back.</summary>
internal sealed class UpdateOperation(PoolRuntime runtime, OperationContext context, OperationBound bound)
{
    public async Task<UpdateResult> RunAsync(UpdateRequest request)
    {
        var inputs = PoolInputs.Read(request.NewInputs);
        var name = inputs.PoolName ?? request.Name;
        PoolOperation? operation = null;
        try
        {
            operation = new PoolOperation(runtime, Region(request), context);
            await runtime.Accounts.CheckAsync(bound.Token);
            var live = await SettledAsync(operation, request.Id, name);
            var completed = request with { OldOutputs = operation.OwedStarts.Complete(request.OldOutputs, live, context.Log) };
            var (plan, tags) = await PlanContexts.PlanAsync(completed, live, runtime.Tags, operation.Reader, bound.Token);
            return await ExecuteAsync(operation, completed, live, tags, plan, inputs);
        }
        catch (Exception exception) when (exception is WorkSpacesException or OperationCanceledException)
        {
            throw FailureText.Explain(exception, bound, name, operation?.Waiter.LastSeen);
        }
    }

    public static string? Region(UpdateRequest request) =>
        request.OldOutputs.Text(PoolProperty.Region) ?? request.NewInputs.Text(PoolProperty.Region);

    private async Task<WorkspacesPool> SettledAsync(PoolOperation operation, string poolId, string name)
    {
        var pool = await operation.Waiter.LookAsync(poolId, bound.Token)
            ?? throw new ProviderException(ErrorKind.NotFound, $"Pool {name} ({poolId}) no longer exists. Run a refresh, then it is created anew.");
        if (pool.State is WorkspacesPoolState.Running or WorkspacesPoolState.Stopped)
        {
            return pool;
        }

        // A start that can't end well never settles; what it says now may be old news.
        var goal = WaitGoal.Settled(name, "waiting for") with { FailsOnErrors = pool.State == WorkspacesPoolState.Starting };
        return (await operation.Waiter.WaitAsync(poolId, goal, before: pool, bound.Token))!;
    }

    private async Task<UpdateResult> ExecuteAsync(
        PoolOperation operation, UpdateRequest request, WorkspacesPool live, IReadOnlyDictionary<string, string> tags, PoolUpdatePlan plan, PoolInputs inputs)
    {
        var updater = new PoolUpdater(operation.Actions, operation.Waiter, operation.OwedStarts, bound, runtime.Time);
        try
        {
            var pool = await updater.ExecuteAsync(plan, live, inputs.StopPolicy);
            operation.OwedStarts.Forget(request.Id);
            return new UpdateResult(Outputs(pool, request.NewInputs, operation, PlanTags.After(tags, plan.Steps), Applied(request, succeeded: true)));
        }
        catch (PoolUpdateException broken) when (broken.DidSomething)
        {
            var failure = FailureText.Explain(broken.Cause, bound, live.PoolName, operation.Waiter.LastSeen);
            string[] reasons = broken.Restored is null ? [failure.Message] : [failure.Message, broken.Restored.Story];
            var pool = operation.Waiter.LastSeen ?? live;
            var wasSent = updater.Done.OfType<UpdateStep>().Any(step => step.Properties.Contains(PoolProperty.Capacity, StringComparer.Ordinal));
            var outputs = WithDefaultTagKeysOf(
                request, Outputs(pool, WithTagsOf(request), operation, PlanTags.After(tags, updater.Done), Applied(request, wasSent)));
            // Where the pool was to be brought back, that is the last word: it may have been seen running before it was stopped.
            var runs = broken.Restored?.IsRunning ?? (pool.State == WorkspacesPoolState.Running || plan.FoundRunning);
            // What is owed stays noted although the engine is told of it: one that is gone by now does not hear it.
            var owesStart = plan.EndsRunning && !runs;
            if (!owesStart)
            {
                operation.OwedStarts.Forget(request.Id);
            }

            throw new PartialFailureException(
                request.Id,
                owesStart ? outputs.With(PoolProperty.ResumeState, WorkspacesPoolState.Running) : outputs,
                reasons,
                innerException: broken);
        }
        catch (PoolUpdateException broken)
        {
            // Nothing was done, so a pool that was found running still runs; one that was found stopped is owed what it was owed before.
            if (plan.FoundRunning)
            {
                operation.OwedStarts.Forget(request.Id);
            }

            throw FailureText.Explain(broken.Cause, bound, live.PoolName, operation.Waiter.LastSeen);
        }
    }

    private MapValue Outputs(
        WorkspacesPool pool, MapValue inputs, PoolOperation operation, IReadOnlyDictionary<string, string> tags, int? appliedSessions) =>
        PoolOutputs.Write(pool, inputs, operation.Client.Region, tags, runtime.Tags, appliedSessions);

    /// <summary>
    /// The declared pool with the tags that were ours before. A broken-off update may still have to remove some of them, but the engine
    /// stores its inputs, which no longer name them; so the outputs must.
    /// </summary>
    private static MapValue WithTagsOf(UpdateRequest request)
    {
        if (request.OldOutputs.Map(PoolProperty.Tags) is not { } before)
        {
            return request.NewInputs;
        }

        var declared = request.NewInputs.Map(PoolProperty.Tags) ?? MapValue.Empty;
        PropertyValue tags = new MapValue(before.Entries.SetItems(declared.Entries));
        var isSecret = request.OldOutputs[PoolProperty.Tags] is SecretValue || request.NewInputs[PoolProperty.Tags] is SecretValue;
        return request.NewInputs.With(PoolProperty.Tags, isSecret ? tags.AsSecret() : tags);
    }

    /// <summary>Default tags that are no longer configured may be among those to remove; without their keys they would pass for somebody else's.</summary>
    private static MapValue WithDefaultTagKeysOf(UpdateRequest request, MapValue outputs)
    {
        var keys = outputs.Texts(PoolProperty.DefaultTagKeys).Union(request.OldOutputs.Texts(PoolProperty.DefaultTagKeys), StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? outputs : outputs.With(PoolProperty.DefaultTagKeys, ListValue.Of(keys.Select(key => (PropertyValue)key)));
    }

    /// <summary>The size that was last asked for: the declared one once it was sent, or needed no sending.</summary>
    private static int? Applied(UpdateRequest request, bool succeeded)
    {
        var before = PoolInputs.Read(request.OldOutputs).DesiredUserSessions;
        return succeeded ? PoolInputs.Read(request.NewInputs.Without(request.IgnoreChanges)).DesiredUserSessions ?? before : before;
    }
}
