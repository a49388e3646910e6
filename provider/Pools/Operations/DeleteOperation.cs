using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Core.Values;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>Deletes the pool of a stored resource, in the region where it was last seen.</summary>
internal sealed class DeleteOperation(PoolRuntime runtime, OperationContext context, OperationBound bound)
{
    public static string PoolName(DeleteRequest request) =>
        request.OldOutputs.Text(PoolProperty.PoolName) ?? PoolInputs.Read(request.OldInputs).PoolName ?? request.Name;

    public static string? Region(DeleteRequest request) => request.OldOutputs.Text(PoolProperty.Region) ?? PoolInputs.Read(request.OldInputs).Region;

    public async Task RunAsync(DeleteRequest request)
    {
        var inputs = PoolInputs.Read(request.OldInputs);
        var name = PoolName(request);
        PoolOperation? operation = null;
        try
        {
            operation = new PoolOperation(runtime, Region(request), context);
            await runtime.Accounts.CheckAsync(bound.Token);
            context.Log.Status($"deleting pool {name}");
            await new PoolDeleter(operation.Client, operation.Actions, operation.Waiter, runtime.Terminations, context.Log)
                .DeleteAsync(request.Id, name, inputs.StopPolicy, bound.Token);
            operation.OwedStarts.Forget(request.Id);
        }
        catch (Exception exception) when (exception is WorkSpacesException or OperationCanceledException)
        {
            throw FailureText.Explain(exception, bound, name, operation?.Waiter.LastSeen);
        }
    }
}
