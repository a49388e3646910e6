using WorkSpacesProvider.Engine.Hosting;
using WorkSpacesProvider.Engine.Protocol;
using WorkSpacesProvider.Grpc;

namespace WorkSpacesProvider.Engine.Deployments;

/// <summary>
/// Plays Pulumi's engine and command line for one stack: preview, up, refresh, import and destroy against a real provider
/// process, with state in a file. A provider that breaks a rule of the protocol ends an operation with
/// <see cref="ProtocolViolationException"/>; everything that a user could cause is in the result's errors.
/// </summary>
internal sealed class EngineDriver(ProviderSessions sessions, CheckpointFile state, IDeploymentDisplay display, TimeProvider clock, Random random)
{
    public async Task<UpResult> UpAsync(StackProgram program)
    {
        var preview = await PreviewAsync(program);
        return preview.Succeeded
            ? new UpResult(preview, await UpdateAsync(program))
            : new UpResult(preview, null);
    }

    public Task<DeploymentResult> PreviewAsync(StackProgram program) => DeployAsync("preview", program, isPreview: true);

    /// <summary>The second half of <see cref="UpAsync"/>, without a preview before it.</summary>
    public Task<DeploymentResult> UpdateAsync(StackProgram program) => DeployAsync("update", program, isPreview: false);

    public Task<DeploymentResult> RefreshAsync(StackProgram program) =>
        RunAsync("refresh", program, isPreview: false, (run, provider, _) => new RefreshOperation(run, provider).RunAsync());

    public Task<DeploymentResult> DestroyAsync(StackProgram program) =>
        RunAsync("destroy", program, isPreview: false, (run, provider, _) => new DestroyOperation(run, provider).RunAsync());

    public Task<DeploymentResult> ImportAsync(StackProgram program, string type, string name, string id) =>
        RunAsync("import", program, isPreview: false, (run, provider, _) =>
            new ImportOperation(run, provider).RunAsync(Urns.Of(program, type, name), id));

    private Task<DeploymentResult> DeployAsync(string operation, StackProgram program, bool isPreview) =>
        RunAsync(operation, program, isPreview, (run, provider, previous) => new UpdateOperation(run, provider, previous).RunAsync(program));

    private async Task<DeploymentResult> RunAsync(
        string operation, StackProgram program, bool isPreview, Func<DeploymentRun, ProviderCalls, ProviderCalls?, Task> body)
    {
        var started = clock.GetTimestamp();
        var checkpoint = state.Load();
        var run = new DeploymentRun(checkpoint, state.Save, display, clock, isPreview);
        var log = new LogCollector(display);
        display.Began(operation, isPreview);
        IReadOnlyList<string> errors = [];
        try
        {
            await WithProvidersAsync(program, checkpoint, log, isPreview, (provider, previous) => body(run, provider, previous));
            run.Save();
        }
        catch (DeploymentException e)
        {
            errors = e.Errors;
        }
        catch (RpcException e)
        {
            // Outside of a step: the provider could not be reached, configured, or asked what differs.
            errors = [e.Status.Detail];
        }

        ProviderRules.NoErrorLines(log.Lines);
        var result = new DeploymentResult(operation, isPreview, run.Steps, errors, log.Lines, clock.GetElapsedTime(started));
        display.Ended(result);
        return result;
    }

    private async Task WithProvidersAsync(
        StackProgram program, Checkpoint checkpoint, LogCollector log, bool isPreview, Func<ProviderCalls, ProviderCalls?, Task> body)
    {
        var urn = Urns.OfProvider(program);
        var olds = checkpoint.ProviderInputs;
        var (session, inputs) = await sessions.OpenAsync(urn, olds, program.Config);
        var previous = await sessions.PreviousAsync(session, urn, olds, inputs, checkpoint.Resources.Count > 0);
        using var listening = session.Engine.Subscribe(log.Add);
        using var listeningToPrevious = previous?.Engine.Subscribe(log.Add);
        checkpoint.ProviderInputs = inputs;
        await body(Calls(session), previous is null ? null : Calls(previous));

        ProviderCalls Calls(ProviderSession provider) => new(provider.Client, random, isPreview);
    }
}
