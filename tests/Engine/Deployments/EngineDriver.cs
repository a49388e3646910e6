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
    /// <summary>A preview and, if it finds no errors, the update; what the preview promised must come true.</summary>
    public async Task<UpResult> UpAsync(StackProgram program)
    {
        var plan = NewPlan();
        var preview = await DeployAsync("preview", program, isPreview: true, plan);
        if (!preview.Succeeded)
            return new UpResult(preview, null);
        var update = await DeployAsync("update", program, isPreview: false, plan);
        RequireKeptPromises(preview, update);
        return new UpResult(preview, update);
    }

    public Task<DeploymentResult> PreviewAsync(StackProgram program) => DeployAsync("preview", program, isPreview: true, NewPlan());

    public Task<DeploymentResult> RefreshAsync(StackProgram program) =>
        RunAsync("refresh", program, isPreview: false, (run, provider, _) => new RefreshOperation(run, provider).RunAsync());

    public Task<DeploymentResult> DestroyAsync(StackProgram program) =>
        RunAsync("destroy", program, isPreview: false, (run, provider, _) => new DestroyOperation(run, provider).RunAsync());

    public Task<DeploymentResult> ImportAsync(StackProgram program, string type, string name, string id) =>
        RunAsync("import", program, isPreview: false, (run, provider, _) =>
            new ImportOperation(run, provider).RunAsync(Urns.Of(program, type, name), id));

    private Task<DeploymentResult> DeployAsync(string operation, StackProgram program, bool isPreview, Guid plan) =>
        RunAsync(operation, program, isPreview, (run, provider, previous) => new UpdateOperation(run, provider, previous).RunAsync(program), plan);

    private async Task<DeploymentResult> RunAsync(
        string operation, StackProgram program, bool isPreview, Func<DeploymentRun, ProviderCalls, ProviderCalls?, Task> body, Guid? plan = null)
    {
        var started = clock.GetTimestamp();
        var checkpoint = state.Load();
        var run = new DeploymentRun(checkpoint, state.Save, display, clock, isPreview);
        var log = new LogCollector(display);
        display.Began(operation, isPreview);
        IReadOnlyList<string> errors = [];
        try
        {
            await WithProvidersAsync(program, checkpoint, log, session => new ProviderCalls(session.Client, plan ?? NewPlan(), isPreview), (provider, previous) => body(run, provider, previous));
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
        var result = new DeploymentResult(operation, isPreview, run.Steps, errors, log.Lines, clock.GetElapsedTime(started)) { Outputs = run.Outputs };
        display.Ended(result);
        return result;
    }

    private async Task WithProvidersAsync(
        StackProgram program, Checkpoint checkpoint, LogCollector log, Func<ProviderSession, ProviderCalls> calls, Func<ProviderCalls, ProviderCalls?, Task> body)
    {
        var urn = Urns.OfProvider(program);
        var olds = checkpoint.ProviderInputs;
        var (session, inputs) = await sessions.OpenAsync(urn, olds, program.Config);
        var previous = await sessions.PreviousAsync(session, urn, olds, inputs, checkpoint.Resources.Count > 0);
        using var listening = session.Engine.Subscribe(log.Add);
        using var listeningToPrevious = previous?.Engine.Subscribe(log.Add);
        checkpoint.ProviderInputs = inputs;
        await body(calls(session), previous is null ? null : calls(previous));
    }

    private Guid NewPlan()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static void RequireKeptPromises(DeploymentResult preview, DeploymentResult update)
    {
        foreach (var promised in preview.Steps.Where(outcome => outcome.Step.MakesOutputs))
        {
            var kept = update.Steps.FirstOrDefault(outcome => outcome.Step.MakesOutputs && outcome.Step.Urn == promised.Step.Urn);
            if (kept is { Errors.Count: 0 })
                ProviderRules.PreviewKept(promised.Outputs, kept.Outputs);
        }
    }
}
