using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Pulumi.Engine;

/// <summary>
/// Notices that the engine is gone without having said so: nobody listens at its address any more. An engine that is slow,
/// or answers with any error (UNIMPLEMENTED above all), is alive; so is one whose connection broke but that takes a new one.
/// The rhythm is that of Pulumi's own Go providers.
/// </summary>
internal sealed class EngineWatch(string address, TimeProvider timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Completes when the engine is gone.</summary>
    /// <exception cref="OperationCanceledException">The watch was cancelled.</exception>
    public async Task UntilGoneAsync(CancellationToken cancellationToken)
    {
        using var engine = new EngineConnection(address, timeProvider);
        do
        {
            await Task.Delay(Interval, timeProvider, cancellationToken);
        }
        while (await AnswersAsync(engine, cancellationToken) || await AnswersAsync(engine, cancellationToken));
    }

    private static async Task<bool> AnswersAsync(EngineConnection engine, CancellationToken cancellationToken)
    {
        try
        {
            await engine.CallAsync(EngineMethods.CheckHealth, new Rpc.HealthCheckRequest(), AnswerTimeout, cancellationToken);
            return true;
        }
        catch (RpcException exception)
        {
            return exception.StatusCode != StatusCode.Unavailable;
        }
    }
}
