using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Creates a pool and starts it. From the moment AWS returns the id, no failure loses it.</summary>
internal sealed class CreateOperation(PoolRuntime runtime, OperationContext context, OperationBound bound)
{
    public async Task<CreateResult> RunAsync(CreateRequest request)
    {
        var inputs = PoolInputs.Read(request.Inputs);
        var name = inputs.PoolName ?? request.Name;
        var tags = runtime.Tags.Merge(inputs.Tags);
        PoolOperation? operation = null;
        WorkspacesPool? pool = null;
        try
        {
            operation = new PoolOperation(runtime, inputs.Region, context);
            await runtime.Accounts.CheckAsync(bound.Token);
            using var untold = operation.UntoldCreations.Begin(name, request.Name);
            await operation.UntoldCreations.TellAsync(bound.Token);
            bound.Token.ThrowIfCancellationRequested();

            context.Log.Status($"creating pool {name}");
            pool = await new PoolCreation(operation.Client, runtime.Time, inputs.Region).CreateAsync(Request(inputs, name, tags));
            context.Log.Info($"Created pool {name} ({pool.PoolId}).");

            pool = (await operation.Waiter.WaitAsync(pool.PoolId, WaitGoal.Created(name), before: null, bound.Token))!;
            pool = await ReachStateAsync(operation, pool, inputs);
            operation.UntoldCreations.Forget(name);
            return new CreateResult(pool.PoolId, Outputs(pool, request.Inputs, inputs, operation, tags));
        }
        catch (Exception exception) when (exception is WorkSpacesException or ProviderException or OperationCanceledException)
        {
            var failure = FailureText.Explain(exception, bound, name, operation?.Waiter.LastSeen ?? pool);
            if (pool is not null || exception.InnerException is not WorkSpacesException { AnswerMayBeLost: true })
            {
                operation?.UntoldCreations.Forget(name);
            }

            if (pool is null || operation is null)
            {
                throw failure;
            }

            // A new pool is to run; the update that finishes it must know that this one never did.
            var lastSeen = operation.Waiter.LastSeen ?? pool;
            var outputs = Outputs(lastSeen, request.Inputs, inputs, operation, tags);
            var owesStart = inputs.DesiredState != WorkspacesPoolState.Stopped && lastSeen.State != WorkspacesPoolState.Running;
            throw new PartialFailureException(
                pool.PoolId,
                owesStart ? outputs.With(PoolProperty.ResumeState, WorkspacesPoolState.Running) : outputs,
                [failure.Message],
                innerException: exception);
        }
    }

    private async Task<WorkspacesPool> ReachStateAsync(PoolOperation operation, WorkspacesPool pool, PoolInputs inputs)
    {
        if (inputs.DesiredState == WorkspacesPoolState.Stopped)
        {
            // Whether an ALWAYS_ON pool starts by itself is not documented; the declaration counts either way.
            if (pool.State == WorkspacesPoolState.Stopped)
            {
                return pool;
            }

            var running = (await operation.Waiter.WaitAsync(pool.PoolId, WaitGoal.Running(pool.PoolName), before: null, bound.Token))!;
            return await operation.Actions.StopAsync(running, inputs.StopPolicy, () => { }, bound.Token);
        }

        return pool.State switch
        {
            WorkspacesPoolState.Running => pool,
            WorkspacesPoolState.Starting => (await operation.Waiter.WaitAsync(pool.PoolId, WaitGoal.Running(pool.PoolName), before: null, bound.Token))!,
            _ => await operation.Actions.StartAsync(pool, () => { }, bound.Token),
        };
    }

    private MapValue Outputs(
        WorkspacesPool pool, MapValue declared, PoolInputs inputs, PoolOperation operation, IReadOnlyDictionary<string, string> tags) =>
        PoolOutputs.Write(pool, declared, operation.Client.Region, tags, runtime.Tags, inputs.DesiredUserSessions);

    private static CreateWorkspacesPoolRequest Request(PoolInputs inputs, string name, IReadOnlyDictionary<string, string> tags) => new()
    {
        PoolName = name,
        Description = inputs.Description,
        BundleId = inputs.BundleId ?? "",
        DirectoryId = inputs.DirectoryId ?? "",
        Capacity = new Capacity { DesiredUserSessions = inputs.DesiredUserSessions ?? 0 },
        RunningMode = inputs.RunningMode,
        Tags = tags.Count == 0 ? null : [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        TimeoutSettings = inputs.TimeoutSettings == new TimeoutSettings() ? null : inputs.TimeoutSettings,
        ApplicationSettings = inputs.ApplicationSettingsStatus is null ? null : new ApplicationSettingsRequest
        {
            Status = inputs.ApplicationSettingsStatus,
            SettingsGroup = inputs.SettingsGroup,
        },
    };
}
