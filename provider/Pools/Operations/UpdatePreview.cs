using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Pools.Planning;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Tells what an update will do. It asks AWS for the pool as it is; where AWS can't be asked, the stored pool has to do.</summary>
internal sealed class UpdatePreview(PoolRuntime runtime, OperationContext context)
{
    private readonly PreviewQuestions _questions = new(runtime, context);

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

        var sessions = (plan.Stops || plan.MayStop) && client is not null ? await _questions.CountAsync(client, request.Id) : null;

        // Only what may end people's sessions asks for attention: engines without a place for the rest show warnings alone.
        Action<string> tell = plan.Stops || plan.MayStop ? context.Log.Warning : context.Log.Info;
        foreach (var line in PlanText.Describe(name, plan, PoolInputs.Read(request.NewInputs).StopPolicy, sessions))
        {
            tell(line);
        }
    }

    private async Task<Answer> AskAsync(UpdateRequest request)
    {
        var (answer, excuse) = await _questions.AskAsync(async token =>
        {
            var client = runtime.ForRegion(UpdateOperation.Region(request));
            if (await runtime.WatcherOf(client).LookAsync(request.Id, TimeSpan.Zero, token) is not { } pool)
            {
                return new Answer(null, null, null);
            }

            var completed = request with { OldOutputs = runtime.OwedStartsOf(client).Complete(request.OldOutputs, pool, context.Log) };
            var (plan, _) = await PlanContexts.PlanAsync(completed, pool, runtime.Tags, new PoolReader(client), token);
            return new Answer(plan, client, null);
        });
        if (answer is not null)
        {
            return answer;
        }

        var stored = StoredPool.Of(request.Id, request.OldOutputs);
        return new Answer(PoolUpdatePlan.Make(PlanContexts.Of(request, stored, StoredPool.Tags(request.OldOutputs), runtime.Tags)), null, excuse);
    }

    /// <param name="Plan">The plan, or null when the pool is gone.</param>
    /// <param name="Client">The API, or null when it could not be asked.</param>
    /// <param name="Excuse">Why it could not.</param>
    private sealed record Answer(PoolUpdatePlan? Plan, IWorkSpacesClient? Client, string? Excuse);
}
