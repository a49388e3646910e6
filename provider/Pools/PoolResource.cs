using WorkSpacesProvider.Core.Checking;
using WorkSpacesProvider.Core.Diffing;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Schema;
using WorkSpacesProvider.Pools.Checking;
using WorkSpacesProvider.Pools.Diffing;
using WorkSpacesProvider.Pools.Operations;
using WorkSpacesProvider.Pools.Waiting;

namespace WorkSpacesProvider.Pools;

/// <summary>The WorkspacesPool resource: each operation of the engine, handed to the piece that does it.</summary>
/// <param name="schema">The package's schema.</param>
/// <param name="runtime">The current configuration's clients; fails where there is no configuration yet.</param>
/// <param name="configured">The same, or null before the first configuration: check and diff work without.</param>
/// <param name="random">Makes names where the engine gives no seed.</param>
internal sealed class PoolResource(Func<PackageSchema> schema, Func<PoolRuntime> runtime, Func<PoolRuntime?> configured, Random random) : IResource
{
    private static readonly TimeSpan CreateLimit = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan UpdateLimit = TimeSpan.FromMinutes(90);
    private static readonly TimeSpan DeleteLimit = TimeSpan.FromMinutes(60);

    public string Token => PackageIdentity.PoolToken;

    private ObjectSchema Inputs => schema().Resources[Token].Inputs;

    public CheckResult Check(CheckRequest request) => PoolCheck.Check(Inputs, request, configured()?.Tags ?? Tags.TagPolicy.None, random);

    public DiffResult Diff(DiffRequest request) =>
        PoolDiff.Compare(Inputs, request, configured()?.Tags ?? Tags.TagPolicy.None, configured()?.ConfiguredRegion);

    public async Task<CreateResult> CreateAsync(CreateRequest request, OperationContext context)
    {
        var current = runtime();
        if (request.IsPreview)
        {
            return new CreateResult("", PoolPreview.OfCreate(request.Inputs, current.ConfiguredRegion, current.Tags));
        }

        using var bound = new OperationBound("create", context.Timeout ?? CreateLimit, current.Time, context.CancellationToken);
        using var heartbeat = new Heartbeat(context.Log, current.Time, $"create of pool {request.Name}");
        return await new CreateOperation(current, context with { Log = heartbeat }, bound).RunAsync(request);
    }

    public Task<ReadResult?> ReadAsync(ReadRequest request, OperationContext context) => new ReadOperation(runtime(), context).RunAsync(request);

    public async Task<UpdateResult> UpdateAsync(UpdateRequest request, OperationContext context)
    {
        var current = runtime();
        if (request.IsPreview)
        {
            await new UpdatePreview(current, context).TellAsync(request);
            return new UpdateResult(PoolPreview.OfUpdate(request.NewInputs, request.OldOutputs, current.Tags));
        }

        using var bound = new OperationBound("update", context.Timeout ?? UpdateLimit, current.Time, context.CancellationToken);
        using var heartbeat = new Heartbeat(context.Log, current.Time, $"update of pool {request.Name}");
        return await new UpdateOperation(current, context with { Log = heartbeat }, bound).RunAsync(request);
    }

    public async Task DeleteAsync(DeleteRequest request, OperationContext context)
    {
        var current = runtime();
        if (request.IsPreview)
        {
            await new DeletePreview(current, context).TellAsync(request);
            return;
        }

        using var bound = new OperationBound("delete", context.Timeout ?? DeleteLimit, current.Time, context.CancellationToken);
        using var heartbeat = new Heartbeat(context.Log, current.Time, $"delete of pool {request.Name}");
        await new DeleteOperation(current, context with { Log = heartbeat }, bound).RunAsync(request);
    }

    public Task<ListPage> ListAsync(ListRequest request, OperationContext context) =>
        new ListOperation(runtime(), schema().Resources[Token].ListInputs ?? ObjectSchema.Empty).RunAsync(request, context.CancellationToken);
}
