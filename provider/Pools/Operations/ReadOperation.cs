using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Reads a pool: for a refresh by its stored id, for an import by id, ARN or name.</summary>
internal sealed class ReadOperation(PoolRuntime runtime, OperationContext context)
{
    public async Task<ReadResult?> RunAsync(ReadRequest request)
    {
        try
        {
            // A stored id is an id whatever it looks like: taken for a name, it would make the pool look deleted.
            var asked = request.OldOutputs?.Text(PoolProperty.PoolId) == request.Id
                ? new PoolImportId(request.Id, PoolName: null, Region: null)
                : PoolImportId.Parse(request.Id);
            var stored = request.OldInputs ?? MapValue.Empty;
            var client = runtime.ForRegion(asked.Region ?? request.OldOutputs?.Text(PoolProperty.Region) ?? stored.Text(PoolProperty.Region));
            var reader = new PoolReader(client);

            // Many are refreshed at once, so the watcher asks for them together.
            var pool = asked.PoolId is { } id
                ? await runtime.WatcherOf(client).LookAsync(id, TimeSpan.Zero, context.CancellationToken)
                : await reader.FindByNameAsync(asked.PoolName!, context.CancellationToken);
            if (pool is null || pool.State == WorkspacesPoolState.Deleting)
            {
                return null;
            }

            if (request.OldInputs is null)
            {
                runtime.Journal.RemoveCreation(client.Region, pool.PoolName);
            }

            var tags = await reader.TagsAsync(pool.PoolId, context.CancellationToken);
            var inputs = request.OldInputs is null
                ? PoolLiveInputs.Import(pool, tags, runtime.Tags, client.Region == runtime.DefaultRegion ? null : client.Region)
                : PoolLiveInputs.Refresh(pool, stored, WithoutFormerDefaults(tags, stored, request.OldOutputs), runtime.Tags);
            return new ReadResult(pool.PoolId, Outputs(pool, inputs, client, tags, request), inputs);
        }
        catch (WorkSpacesException exception)
        {
            throw AwsErrors.Translate(exception);
        }
        catch (OperationCanceledException exception)
        {
            throw new ProviderException(ErrorKind.Cancelled, $"Reading pool {request.Id} was cancelled.", exception);
        }
    }

    /// <summary>
    /// A default tag that the pool got in the past, and that is as it was, is nobody's drift once the provider's default is another: it does
    /// not become a tag of the pool's own.
    /// </summary>
    private static Dictionary<string, string> WithoutFormerDefaults(IReadOnlyDictionary<string, string> live, MapValue stored, MapValue? outputs)
    {
        var own = stored.TextsByName(PoolProperty.Tags);
        var known = outputs?.Map(PoolProperty.TagsAll);
        var formerDefaults = outputs?.Texts(PoolProperty.DefaultTagKeys).Where(key => !own.ContainsKey(key)).ToHashSet(StringComparer.Ordinal) ?? [];
        return live.Where(tag => !(formerDefaults.Contains(tag.Key) && known?.Text(tag.Key) == tag.Value))
            .ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
    }

    /// <summary>
    /// What a broken-off update owes the pool is owed until it is paid, or until the pool runs. And a look at the pool puts no default tags on
    /// it, so those that it got stay known.
    /// </summary>
    private MapValue Outputs(WorkspacesPool pool, MapValue inputs, IWorkSpacesClient client, IReadOnlyDictionary<string, string> tags, ReadRequest request)
    {
        var outputs = PoolOutputs.Write(pool, inputs, client.Region, tags, runtime.Tags, appliedSessions: null);
        if (request.OldOutputs is not { } stored)
        {
            return outputs;
        }

        outputs = outputs.With(PoolProperty.DefaultTagKeys, stored[PoolProperty.DefaultTagKeys]).WithoutNulls();
        var owed = stored.Text(PoolProperty.ResumeState);
        return runtime.OwedStartsOf(client).Complete(
            owed is null || owed == pool.State ? outputs : outputs.With(PoolProperty.ResumeState, owed), pool, context.Log);
    }
}
