using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Tells what a delete will do, and to whom.</summary>
internal sealed class DeletePreview(PoolRuntime runtime, OperationContext context)
{
    private readonly PreviewQuestions _questions = new(runtime, context);

    public async Task TellAsync(DeleteRequest request)
    {
        var inputs = PoolInputs.Read(request.OldInputs);
        var name = DeleteOperation.PoolName(request);
        var (found, excuse) = await _questions.AskAsync(async token =>
        {
            var client = runtime.ForRegion(DeleteOperation.Region(request));
            return new Answer(client, await runtime.WatcherOf(client).LookAsync(request.Id, TimeSpan.Zero, token));
        });
        if (found is null)
        {
            context.Log.Info($"AWS could not be asked about pool {name}, so nobody knows who is connected to it: {excuse}");
            return;
        }

        if (found.Pool is not { } pool || pool.State == WorkspacesPoolState.Deleting)
        {
            return;
        }

        var stops = pool.State != WorkspacesPoolState.Stopped;
        var sessions = stops ? await _questions.CountAsync(found.Client, request.Id) : SessionCount.None;

        // Only what may end people's sessions asks for attention: engines without a place for the rest show warnings alone.
        Action<string> tell = sessions is { Sessions: 0 } ? context.Log.Info : context.Log.Warning;
        foreach (var line in PlanText.DescribeDeletion(name, stops, inputs.StopPolicy, sessions))
        {
            tell(line);
        }
    }

    /// <param name="Client">The API where the pool is.</param>
    /// <param name="Pool">The pool, or null when it is gone.</param>
    private sealed record Answer(IWorkSpacesClient Client, WorkspacesPool? Pool);
}
