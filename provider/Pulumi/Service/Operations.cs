using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Pulumi.Engine;

namespace WorkSpacesProvider.Pulumi.Service;

/// <summary>Runs what may take long: with a log, a time limit, and a token that the call's end and the engine's Cancel both cancel.</summary>
internal sealed class Operations(ProviderSession session)
{
    /// <summary>Timers can't count much further, and no operation lasts longer.</summary>
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(30);

    /// <param name="urn">The resource that the log's lines belong to, or empty.</param>
    /// <param name="timeout">Seconds; 0 is the resource's own limit.</param>
    /// <param name="call">The call.</param>
    /// <param name="operation">What to do.</param>
    /// <exception cref="ProviderException">The provider is not configured, the timeout is wrong, or the engine cancelled.</exception>
    public async Task<TResult> RunAsync<TResult>(
        string urn, double timeout, ServerCallContext call, Func<OperationContext, Task<TResult>> operation)
    {
        session.RequireConfiguration(call.MethodName());
        var limit = Limit(timeout);
        var log = new OperationLog(session.Log, urn);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken, session.CancellationToken);
        try
        {
            return await operation(new OperationContext(log, limit, cancellation.Token));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested && !call.CancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(ErrorKind.Cancelled, $"{call.MethodName()} ended early because the engine cancelled it.");
        }
        finally
        {
            await log.FlushAsync();
        }
    }

    private static TimeSpan? Limit(double seconds) => seconds switch
    {
        0 => null,
        > 0 => seconds < LongestTimeout.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestTimeout,
        _ => throw new ProviderException(ErrorKind.InvalidArgument, $"The timeout is {seconds} seconds; it must be 0 (the default) or more."),
    };
}
