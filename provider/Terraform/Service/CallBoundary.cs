using Google.Protobuf.Collections;
using WorkSpacesProvider.Core.Errors;
using WorkSpacesProvider.Core.Resources;
using WorkSpacesProvider.Grpc;
using WorkSpacesProvider.Terraform.Logging;
using WorkSpacesProvider.Terraform.Rpc;

namespace WorkSpacesProvider.Terraform.Service;

/// <summary>
/// Runs the body of a call. Whatever it throws becomes a diagnostic of the answer, since the host shows a failed call as one fixed sentence.
/// </summary>
internal sealed class CallBoundary(ProviderSession session)
{
    /// <param name="call">The call.</param>
    /// <param name="what">What is done, to stand before "failed".</param>
    /// <param name="typeName">What it is done to, or null for the provider.</param>
    /// <param name="diagnostics">The answer's diagnostics.</param>
    /// <param name="body">Fills in the answer.</param>
    public async Task RunAsync(ServerCallContext call, string what, string? typeName, RepeatedField<Diagnostic> diagnostics, Func<Task> body)
    {
        session.Log.Write(LogLevel.Trace, "Call received", ("tf_rpc", call.Method), ("tf_type", typeName ?? ""));
        try
        {
            await body();
        }
        catch (ProviderException failure)
        {
            diagnostics.Add(new Diagnostics(session.Catalog.Names).Of(what, typeName, failure));
        }
        catch (OperationCanceledException)
        {
            diagnostics.Add(Diagnostics.Error($"{what} was cancelled", "The host asked the provider to stop."));
        }
        catch (Exception bug)
        {
            // The text of an unforeseen exception may hold anything; the log goes to who asked for it.
            session.Log.Write(LogLevel.Error, "A call failed by a bug in the provider", ("tf_rpc", call.Method), ("error", bug.ToString()));
            diagnostics.Add(Diagnostics.Error(
                $"{what} failed by a bug in the provider",
                $"{bug.GetType().Name}: please report it. Running with TF_LOG_PROVIDER=ERROR prints the details."));
        }
    }

    public void Run(ServerCallContext call, string what, string? typeName, RepeatedField<Diagnostic> diagnostics, Action body) =>
        _ = RunAsync(call, what, typeName, diagnostics, () =>
        {
            body();
            return Task.CompletedTask;
        });

    /// <summary>Runs what may take long, with a log, a time limit, and a token that the call's end and StopProvider both cancel.</summary>
    /// <exception cref="ProviderException">The provider is not configured.</exception>
    public async Task<T> OperateAsync<T>(ServerCallContext call, OperationLog log, TimeSpan? limit, Func<OperationContext, Task<T>> operation)
    {
        session.RequireConfiguration();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(call.CancellationToken, session.CancellationToken);
        return await operation(new OperationContext(log, limit, cancellation.Token));
    }
}
