using WorkSpacesProvider.Aws;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;

namespace WorkSpacesProvider.Pools.Operations;

/// <summary>What a preview asks AWS. It does without an answer where there is none: a plan is worth telling all the same.</summary>
internal sealed class PreviewQuestions(PoolRuntime runtime, OperationContext context)
{
    /// <summary>A preview must not hang on a network that isn't there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <returns>The answer, or the default and why there is none.</returns>
    public async Task<(T? Answer, string? Excuse)> AskAsync<T>(Func<CancellationToken, Task<T>> ask)
    {
        using var patience = new CancellationTokenSource(Patience, runtime.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.CancellationToken);
        try
        {
            return (await ask(linked.Token), null);
        }
        catch (Exception exception) when (exception is WorkSpacesException or ProviderException or OperationCanceledException)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return (default, exception is OperationCanceledException ? $"no answer within {Patience.TotalSeconds:0} seconds." : exception.Message);
        }
    }

    /// <summary>Not everybody who may read pools may read sessions.</summary>
    /// <returns>Who is connected, or null if that could not be asked.</returns>
    public async Task<SessionCount?> CountAsync(IWorkSpacesClient client, string poolId) =>
        (await AskAsync(token => new SessionCounter(client).CountAsync(poolId, token))).Answer;
}
