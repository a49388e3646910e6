using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Tells what an update will do. It asks AWS for the pool as it is; where AWS can't be asked, the stored pool has to do.</summary>
internal sealed class UpdatePreview(PoolRuntime runtime, OperationContext context)
{
    /// <summary>A preview must not hang on a network that isn't there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task TellAsync(UpdateRequest request)
    {
        var name = PoolInputs.Read(request.NewInputs).PoolName ?? request.Name;
        var (plan, client, excuse) = await AskAsync(request);
        if (excuse is not null)
        {
            context.Log.Info($"AWS could not be asked about pool {name}, so this plan is made from the stored state: {excuse}");
        }

        if (plan is null)
        {
            context.Log.Warning($"Pool {name} ({request.Id}) no longer exists. Run a refresh, then it is created anew.");
            return;
        }

        var sessions = (plan.Stops || plan.MayStop) && client is not null ? await CountAsync(client, request.Id) : null;
        foreach (var line in PlanText.Describe(name, plan, PoolInputs.Read(request.NewInputs).StopPolicy, sessions))
        {
            context.Log.Info(line);
        }
    }

    private async Task<Answer> AskAsync(UpdateRequest request)
    {
        using var patience = new CancellationTokenSource(Patience, runtime.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.CancellationToken);
        try
        {
            var client = runtime.ForRegion(UpdateOperation.Region(request));
            var reader = new PoolReader(client);
            if (await reader.FindAsync(request.Id, linked.Token) is not { } pool)
            {
                return new Answer(null, null, null);
            }

            var completed = request with { OldOutputs = runtime.OwedStartsOf(client).Complete(request.OldOutputs, pool, context.Log) };
            var (plan, _) = await PlanContexts.PlanAsync(completed, pool, runtime.Tags, reader, linked.Token);
            return new Answer(plan, client, null);
        }
        catch (Exception exception) when (exception is WorkSpacesException or ProviderException or OperationCanceledException)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var excuse = exception is OperationCanceledException ? $"no answer within {Patience.TotalSeconds:0} seconds." : exception.Message;
            var stored = StoredPool.Of(request.Id, request.OldOutputs);
            return new Answer(PoolUpdatePlan.Make(PlanContexts.Of(request, stored, StoredPool.Tags(request.OldOutputs), runtime.Tags)), null, excuse);
        }
    }

    /// <summary>Not everybody who may read pools may read sessions; the plan is worth telling without them.</summary>
    private async Task<SessionCount?> CountAsync(IWorkSpacesClient client, string poolId)
    {
        using var patience = new CancellationTokenSource(Patience, runtime.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.CancellationToken);
        try
        {
            return await new SessionCounter(client).CountAsync(poolId, linked.Token);
        }
        catch (Exception exception) when (exception is WorkSpacesException or OperationCanceledException)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    /// <param name="Plan">The plan, or null when the pool is gone.</param>
    /// <param name="Client">The API, or null when it could not be asked.</param>
    /// <param name="Excuse">Why it could not.</param>
    private sealed record Answer(PoolUpdatePlan? Plan, IWorkSpacesClient? Client, string? Excuse);
}
